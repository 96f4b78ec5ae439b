export * from "./byte-source.ts";
export type { HeaderScore } from "./header/find-header-row.ts";
export { openTable } from "./open-table.ts";
export * from "./row-block.ts";
export { type Row, rowsOf } from "./rows-of.ts";
export type { Inflate } from "./sources/decompress.ts";
export { fromBlob, fromBytes, fromText } from "./sources/memory-sources.ts";
export { fromStream } from "./sources/stream-source.ts";
export * from "./table.ts";
