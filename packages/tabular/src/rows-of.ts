import type { Table } from "./table.ts";

/** A row as strings, for those who do not need the hot path. */
export interface Row {
  /** The header is row 1. */
  readonly number: number;
  /** Physical line where the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows after the header, one by one. */
export async function* rowsOf(table: Table): AsyncGenerator<Row, void, void> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const { bytes, rows, firstRow, offset, start, end, firstLine, line } of table.blocks()) {
    for (let row = 0; row < rows; row++) {
      const cells: string[] = [];
      for (let cell = offset[row] ?? 0; cell < (offset[row + 1] ?? 0); cell++)
        cells.push(decoder.decode(bytes.subarray(start[cell], end[cell])));
      yield { number: firstRow + row, line: firstLine + (line[row] ?? 0), cells };
    }
  }
}
