export type { CellBlock } from "./importing/cell-block.ts";
export { ImportError, type ImportErrorCode } from "./importing/import-error.ts";
export type { ImportNote, ImportResult, Unmatched, UnmatchedRow } from "./importing/import-result.ts";
export { type ImportOptions, type ImportTable, importHeaderScore, importTable } from "./importing/import-table.ts";
export type { NoMatch } from "./importing/match-table.ts";
