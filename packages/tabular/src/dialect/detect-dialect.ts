import { CsvSplitter } from "../csv/csv-splitter.ts";
import { VectorSplitter } from "../csv/vector-splitter.ts";
import type { Dialect } from "../table.ts";

const candidates = [",", ";", "\t", "|"] as const;
const SPACE = 0x20;
/** Bytes of the sample that are looked at. */
const SAMPLE = 64 * 1024;
/** Rows of the sample that are looked at. */
const ROWS = 200;

/**
 * How a table is written: the delimiter that gives the most rows the header's number of columns, the line ends, and
 * whether every delimiter is followed by a space that is not part of the cell.
 * @param sample UTF-8, without byte order mark
 * @param complete the sample is the whole file
 */
export function detectDialect(sample: Uint8Array, complete: boolean): Dialect {
  const bytes = sample.subarray(0, SAMPLE);
  const isWhole = complete && bytes.length === sample.length;
  const scores = candidates.map((delimiter) => ({ delimiter, score: scoreOf(bytes, delimiter, isWhole) }));
  const [best, second] = [...scores].sort((a, b) => b.score - a.score);
  // A table of one column has no delimiter: the standard's own is as good as any.
  const delimiter = best && best.score > 0 ? best.delimiter : ",";
  const confidence =
    best && best.score > 0 ? Math.round((best.score / (best.score + (second?.score ?? 0))) * 100) / 100 : 0.5;
  return {
    delimiter,
    quoteChar: '"',
    lineTerminator: lineTerminatorOf(bytes),
    skipInitialSpace: skipsSpace(bytes, delimiter, isWhole),
    confidence,
  };
}

/** Columns of the header times the share of rows that have as many. */
function scoreOf(sample: Uint8Array, delimiter: Dialect["delimiter"], isWhole: boolean): number {
  const widths = rowWidths(sample, delimiter, isWhole);
  const [header = 0, ...rest] = widths;
  if (header < 2) return 0;
  const same = rest.filter((width) => width === header).length;
  return (header - 1) * (rest.length === 0 ? 1 : 0.05 + same / rest.length);
}

function rowWidths(sample: Uint8Array, delimiter: Dialect["delimiter"], isWhole: boolean): number[] {
  const { rows } = split(sample, delimiter, isWhole);
  const widths: number[] = [];
  for (let row = 0; row < Math.min(rows.rows, ROWS); row++) {
    const width = (row + 1 < rows.rows ? (rows.offset[row + 1] ?? 0) : rows.cells) - (rows.offset[row] ?? 0);
    if (width > 0) widths.push(width);
  }
  return widths;
}

/** The splitter writes in its buffer, so it gets a copy with room for its sentinel. The rows hold until the next call. */
function split(sample: Uint8Array, delimiter: string, isWhole: boolean): CsvSplitter {
  const vector = VectorSplitter.open();
  const splitter = new CsvSplitter(delimiter.charCodeAt(0), false, vector);
  const copy = vector?.places.place.text ?? new Uint8Array(sample.length + 1);
  copy.set(sample);
  vector?.release();
  splitter.split(copy, 0, sample.length, isWhole ? "end" : "overfull");
  if (splitter.rows.rows === 0) splitter.split(copy, 0, sample.length, "end");
  return splitter;
}

function lineTerminatorOf(bytes: Uint8Array): Dialect["lineTerminator"] {
  const at = bytes.findIndex((byte) => byte === 10 || byte === 13);
  if (at < 0 || bytes[at] === 10) return "\n";
  return bytes[at + 1] === 10 ? "\r\n" : "\r";
}

/** True when all cells of the header but the first, and nearly all cells below, begin with a space. */
function skipsSpace(sample: Uint8Array, delimiter: Dialect["delimiter"], isWhole: boolean): boolean {
  const { rows } = split(sample, delimiter, isWhole);
  let cells = 0;
  let spaced = 0;
  for (let row = 0; row < Math.min(rows.rows, ROWS); row++) {
    const first = (rows.offset[row] ?? 0) + 1;
    const end = row + 1 < rows.rows ? (rows.offset[row + 1] ?? 0) : rows.cells;
    for (let cell = first; cell < end; cell++) {
      cells++;
      if (sample[rows.start[cell] ?? 0] === SPACE) spaced++;
      else if (row === 0) return false;
    }
  }
  return cells > 0 && spaced / cells > 0.9;
}
