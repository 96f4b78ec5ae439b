export { openFile, streamSource } from "./open-file.ts";
export { SharedPlaces } from "./shared-places.ts";
export * from "./turns.ts";
