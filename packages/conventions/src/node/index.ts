export { nodeFonts } from "./fonts.ts";
