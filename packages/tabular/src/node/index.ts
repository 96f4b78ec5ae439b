export { openFile, streamSource } from "./open-file.ts";
