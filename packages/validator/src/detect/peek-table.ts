import type { RowBlock, Table } from "@opendatalocale/tabular";
import { SAMPLE_BYTES, SAMPLE_ROWS, type Sample, sampleOf } from "./sample.ts";

/** A table whose first rows were looked at, and that gives them again: its rows can only be read once. */
export interface PeekedTable {
  readonly table: Table;
  readonly sample: Sample;
}

/** Looks at the first rows; keeps the blocks they stand in, no other, up to {@link SAMPLE_BYTES}. */
export async function peekTable(table: Table, most = SAMPLE_ROWS): Promise<PeekedTable> {
  const blocks = table.blocks();
  const kept: RowBlock[] = [];
  let rows = 0;
  let bytes = 0;
  let isWhole = false;
  // Not `for await`: leaving it would end the reading.
  while (rows <= most && bytes < SAMPLE_BYTES && !isWhole) {
    const { value: block } = await blocks.next();
    if (block) {
      kept.push(copyOf(block));
      rows += block.rows;
      bytes += block.bytes.length;
    } else isWhole = true;
  }
  const seen = withBlocks(table, () => again(kept));
  const sample = await sampleOf(seen, most);
  return {
    table: withBlocks(table, () => again(kept, blocks)),
    sample: { ...sample, isWhole: sample.isWhole && isWhole },
  };
}

async function* again(kept: readonly RowBlock[], rest?: AsyncGenerator<RowBlock, void, void>) {
  yield* kept;
  if (rest) yield* rest;
}

/** A block's arrays are reused by the next one. */
function copyOf({ memory: _, ...block }: RowBlock): RowBlock {
  const cells = block.offset[block.rows] ?? 0;
  return {
    ...block,
    bytes: block.bytes.slice(),
    offset: block.offset.slice(0, block.rows + 1),
    start: block.start.slice(0, cells),
    end: block.end.slice(0, cells),
    line: block.line.slice(0, block.rows),
  };
}

/** The same table with other rows; what may change while it is read is asked again each time. */
function withBlocks(table: Table, blocks: Table["blocks"]): Table {
  return {
    format: table.format,
    get encoding() {
      return table.encoding;
    },
    dialect: table.dialect,
    headerRow: table.headerRow,
    titleRows: table.titleRows,
    findByte: table.findByte,
    sheet: table.sheet,
    labels: table.labels,
    takeFindings: () => table.takeFindings(),
    size: table.size,
    bytesRead: () => table.bytesRead(),
    blocks,
    close: () => table.close(),
    csv: table.csv,
  };
}
