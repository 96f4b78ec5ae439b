export * from "./byte-source.ts";
export * from "./row-block.ts";
export * from "./table.ts";
