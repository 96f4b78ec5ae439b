import { csvLine } from "@opendatalocale/tabular/write";

/**
 * Rows kept as CSV in a Blob, which a browser may hold out of memory, with the place where each begins: any of them is read
 * at once, and memory does not grow with what they hold.
 */
export interface RowFile {
  readonly blob: Blob;
  /** Offset in bytes of each row, then the end: one entry more than there are rows. */
  readonly starts: Float64Array<ArrayBuffer>;
  /** Cells of the longest row. */
  readonly width: number;
}

const CHUNK = 1 << 20;

/** Writes a {@link RowFile}, one row after the other. */
export class RowFileBuilder {
  readonly #encoder = new TextEncoder();
  #buffer = new Uint8Array(CHUNK);
  #used = 0;
  #written = 0;
  readonly #parts: Blob[] = [];
  #starts = new Float64Array(1024);
  #rows = 0;
  #width = 0;

  get rows(): number {
    return this.#rows;
  }

  add(cells: readonly string[]): void {
    const line = csvLine(cells);
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const most = line.length * 3;
    if (this.#used + most > this.#buffer.length) this.#flush(most);
    const { written } = this.#encoder.encodeInto(line, this.#buffer.subarray(this.#used));
    this.#note(this.#written + this.#used);
    this.#used += written;
    this.#rows++;
    if (cells.length > this.#width) this.#width = cells.length;
  }

  done(): RowFile {
    this.#flush(0);
    this.#note(this.#written);
    return { blob: new Blob(this.#parts), starts: this.#starts.slice(0, this.#rows + 1), width: this.#width };
  }

  #note(start: number): void {
    if (this.#rows === this.#starts.length) {
      const longer = new Float64Array(this.#starts.length * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[this.#rows] = start;
  }

  #flush(needed: number): void {
    if (this.#used > 0) this.#parts.push(new Blob([this.#buffer.slice(0, this.#used)]));
    this.#written += this.#used;
    this.#used = 0;
    if (needed > this.#buffer.length) this.#buffer = new Uint8Array(needed);
  }
}

export function rowCount({ starts }: RowFile): number {
  return starts.length - 1;
}

/** Rows `from` (included) to `to` (excluded). */
export async function rowsBetween({ blob, starts }: RowFile, from: number, to: number): Promise<string[][]> {
  const first = starts[from] ?? 0;
  const bytes = new Uint8Array(await blob.slice(first, starts[to] ?? blob.size).arrayBuffer());
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const rows: string[][] = [];
  for (let row = from; row < to && row < starts.length - 1; row++) {
    const line = bytes.subarray((starts[row] ?? 0) - first, (starts[row + 1] ?? 0) - first - 1);
    rows.push(cellsOf(decoder.decode(line)));
  }
  return rows;
}

/** All rows, a few thousand at a time. */
export async function* allRows(file: RowFile, from = 0): AsyncGenerator<string[]> {
  const STEP = 2000;
  for (let row = from; row < rowCount(file); row += STEP)
    yield* await rowsBetween(file, row, Math.min(row + STEP, rowCount(file)));
}

/** The same file with another row in the place of one; the first is left as it is. */
export function withRow({ blob, starts, width }: RowFile, row: number, cells: readonly string[]): RowFile {
  const line = new TextEncoder().encode(csvLine(cells));
  const start = starts[row] ?? 0;
  const end = starts[row + 1] ?? blob.size;
  const moved = line.length - (end - start);
  return {
    blob: new Blob([blob.slice(0, start), line, blob.slice(end)]),
    starts: starts.map((place, index) => (index > row ? place + moved : place)),
    width: Math.max(width, cells.length),
  };
}

/** The cells of a line that `csvLine` wrote, without its end; an empty line has none. */
function cellsOf(line: string): string[] {
  if (line === "") return [];
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? closingQuote(line, at) + 1 : endOfCell(line, at);
    cells.push(isQuoted ? line.slice(at + 1, end - 1).replaceAll('""', '"') : line.slice(at, end));
    at = end + 1;
  }
  return cells;
}

function endOfCell(line: string, from: number): number {
  const comma = line.indexOf(",", from);
  return comma === -1 ? line.length : comma;
}

function closingQuote(line: string, opening: number): number {
  let at = line.indexOf('"', opening + 1);
  while (at !== -1 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at === -1 ? line.length : at;
}
