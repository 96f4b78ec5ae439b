import type { Finding } from "@opendatalocale/report";
import type { RowBlock } from "../row-block.ts";
import type { RowBuilder, RowShape } from "./row-builder.ts";

/** One sheet of a workbook, read as often as asked. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its rows in order, from the one after `shape.after`. What is odd in it is told to `tell`, at the end. */
  readonly blocks: (shape: RowShape, tell: (finding: Finding) => void) => AsyncGenerator<RowBlock, void, void>;
}

export interface Workbook {
  readonly format: "xlsx" | "ods";
  readonly sheets: readonly Sheet[];
}

/** The first rows of a sheet as strings, at most `count`; a row without text is an empty list. */
export async function firstRows(sheet: Sheet, count: number): Promise<string[][]> {
  const decoder = new TextDecoder();
  const rows: string[][] = [];
  for await (const { bytes, offset, start, end, rows: length } of sheet.blocks({ after: 0, width: 0 }, () => {})) {
    for (let row = 0; row < length; row++) {
      const cells: string[] = [];
      for (let cell = offset[row] ?? 0; cell < (offset[row + 1] ?? 0); cell++)
        cells.push(decoder.decode(bytes.subarray(start[cell], end[cell])));
      rows.push(cells);
      if (rows.length === count) return rows;
    }
  }
  return rows;
}

/** Hands on the builder's rows when there are enough of them, or at the end. */
export function* blocksOf(builder: RowBuilder): Generator<RowBlock, void, void> {
  const block = builder.take();
  if (block) yield block;
  builder.clear();
}
