import type { FieldReader } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import type { Column } from "./column.ts";

/**
 * The hot path of the whole product: true when every cell of the row surely reads without error and the row is surely
 * not blank; false sends the row to the slow, exact road. Works on bytes, makes no string.
 */
export type RowGate = (block: RowBlock, row: number) => boolean;

export function createRowGate(columns: readonly Column[]): RowGate {
  const width = columns.length;
  const tested = Int32Array.from(columns.flatMap((column, index) => (column.reader ? [index] : [])));
  const accepts = columns.flatMap((column) => (column.reader ? [column.reader.accepts] : []));
  const showsContent = Int32Array.from(columnsThatShowContent(columns));
  const isRequired = columns.some((column) => column.reader?.required);
  return (block, row) => {
    const { bytes, offset, start, end } = block;
    // Indexes stay inside the arrays: `row < block.rows` and the block has `offset[row + 1]` cells.
    const first = offset[row] as number;
    if ((offset[row + 1] as number) - first !== width) return false;
    for (let index = 0; index < tested.length; index++) {
      const cell = first + (tested[index] as number);
      // `accepts` was built with one entry for each entry of `tested`.
      const accept = accepts[index] as FieldReader["accepts"];
      if (!accept(bytes, start[cell] as number, end[cell] as number)) return false;
    }
    return isRequired || hasContent(block, first, showsContent);
  };
}

/** A required column that was accepted is content enough; otherwise one non-empty cell must be seen. */
function hasContent(block: RowBlock, first: number, showsContent: Int32Array): boolean {
  for (let index = 0; index < showsContent.length; index++) {
    const cell = first + (showsContent[index] ?? 0);
    if ((block.end[cell] ?? 0) > (block.start[cell] ?? 0)) return true;
  }
  return false;
}

/** Columns where a non-empty cell is a value: those where nothing but the empty text means "missing". */
function columnsThatShowContent(columns: readonly Column[]): number[] {
  return columns.flatMap((column, index) => (column.reader === null || column.reader.missesOnlyEmpty ? [index] : []));
}
