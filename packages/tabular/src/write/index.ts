export { csvLine } from "./csv-line.ts";
export type {
  CellKind,
  CellLook,
  ColumnStyle,
  SheetDocument,
  WorkbookDocument,
  WrittenCell,
} from "./sheet-document.ts";
export { writeOds } from "./write-ods.ts";
export { writeXlsx } from "./write-xlsx.ts";
