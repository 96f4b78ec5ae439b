export { compileJsonDocument } from "./compile-json-document.ts";
export type { JsonFault } from "./json-fault.ts";
