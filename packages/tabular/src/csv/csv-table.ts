import type { Finding } from "@opendatalocale/report";
import { findHeaderRow, type HeaderPlace, type HeaderScore, isKnown, SAMPLE_ROWS } from "../header/find-header-row.ts";
import type { RowBlock } from "../row-block.ts";
import { type DetectedEncoding, type Dialect, type Table, TableError } from "../table.ts";
import type { BlockPlaces } from "./block-places.ts";
import { CsvSplitter, type Ending } from "./csv-splitter.ts";
import { LineEnds } from "./line-ends.ts";
import type { TextFeed } from "./text-feed.ts";
import { VectorSplitter } from "./vector-splitter.ts";

export interface CsvLimits {
  readonly maxRowBytes: number;
  readonly maxColumns: number;
}

/** Who reads the next block, where several readers do in turn (`node/turns.ts`). */
interface Turns {
  readonly begin: () => void | Promise<void>;
  readonly end: (block: RowBlock | null) => void;
}

/** A CSV file whose encoding and dialect are known: reads the header, then gives the rows block by block. */
export class CsvTable implements Table {
  readonly format = "csv";
  readonly sheet = null;
  readonly dialect: Dialect;
  readonly size: number | null;
  readonly findByte: Table["findByte"];
  #findings: Finding[] = [];
  labels: readonly string[] = [];
  headerRow = 1;
  titleRows: readonly (readonly string[])[] = [];
  readonly feed: TextFeed;
  #vector: VectorSplitter | null;
  readonly splitter: CsvSplitter;
  readonly lineEnds = new LineEnds();
  readonly limits: CsvLimits;
  readonly #closeSource: () => void | Promise<void>;
  row = 1;
  line = 1;
  turns: Turns | null = null;
  /** Rows of the first block that come after the header: it was split to find it. */
  #afterHeader: RowBlock | null = null;

  constructor(
    feed: TextFeed,
    dialect: Dialect,
    size: number | null,
    limits: CsvLimits,
    closeSource: () => void | Promise<void>,
    places?: BlockPlaces,
  ) {
    this.feed = feed;
    this.dialect = dialect;
    this.size = size;
    this.findByte = feed.findByte;
    this.limits = limits;
    this.#closeSource = closeSource;
    this.#vector = VectorSplitter.open(places);
    if (this.#vector) feed.moveInto(this.#vector.places.place, this.#vector.isUtf8);
    this.splitter = new CsvSplitter(dialect.delimiter.charCodeAt(0), dialect.skipInitialSpace, this.#vector);
  }

  get encoding(): DetectedEncoding {
    return this.feed.transcoder.encoding;
  }

  /** Itself, for those who share its reading. */
  get csv(): this {
    return this;
  }

  takeFindings = (): Finding[] => {
    const taken = this.#findings;
    this.#findings = [];
    return taken;
  };

  /** Adds what was seen before the table was opened. */
  tell(finding: Finding): void {
    this.#findings.push(finding);
  }

  bytesRead = (): number => this.feed.bytesRead;

  close = async (): Promise<void> => {
    this.#vector?.release();
    this.#vector = null;
    await this.#closeSource();
  };

  /** Finds the header: the first row that is not blank, or a row below it when that one is only a title. */
  async readHeader(score?: HeaderScore): Promise<void> {
    for (;;) {
      const block = await this.nextBlock();
      if (!block) throw new TableError("no-header");
      let first = 0;
      while (first < block.rows && !hasContent(block, first)) first++;
      if (first === block.rows) continue;
      const header = findHeader(block, first, score);
      this.labels = cellsOf(block, first + header.row);
      if (this.labels.length > this.limits.maxColumns)
        throw new TableError("too-many-columns", { limit: this.limits.maxColumns });
      if (header.preamble > 0) {
        this.titleRows = Array.from({ length: first + header.row }, (_, row) => cellsOf(block, row));
        this.headerRow = first + header.row + 1;
        const params = { count: header.preamble, row: this.headerRow };
        this.#findings.push({ type: "preamble-rows", severity: "error", params });
      }
      this.#startRowsAfter(block, first + header.row);
      return;
    }
  }

  async *blocks(): AsyncGenerator<RowBlock, void, void> {
    if (this.#afterHeader && this.#afterHeader.rows > 0) yield this.#afterHeader;
    this.#afterHeader = null;
    for (let block = await this.nextBlock(); block; block = await this.nextBlock()) yield block;
    this.#tellInvalidBytes();
    this.#tellLineEnds();
  }

  /** The header is row 1 even below blank lines, as in frictionless; below title lines it keeps its own number. */
  #startRowsAfter(block: RowBlock, row: number): void {
    this.#afterHeader = {
      ...block,
      rows: block.rows - row - 1,
      firstRow: this.headerRow + 1,
      offset: block.offset.subarray(row + 1),
      line: block.line.subarray(row + 1),
    };
    this.row = this.headerRow + block.rows - row;
    // What was told while the header was looked for counts rows as the rest does.
    const shift = this.headerRow - block.firstRow - row;
    this.#findings = this.#findings.map((finding) =>
      finding.rowNumber === undefined ? finding : { ...finding, rowNumber: finding.rowNumber + shift },
    );
  }

  async nextBlock(): Promise<RowBlock | null> {
    await this.turns?.begin();
    const block = await this.#read();
    this.turns?.end(block);
    return block;
  }

  async #read(): Promise<RowBlock | null> {
    const feed = this.feed;
    for (;;) {
      if (feed.end > feed.start) {
        const block = this.#split(this.#ending());
        if (block) return block;
        if (feed.isOver) return null;
        if (feed.end - feed.start > this.limits.maxRowBytes)
          throw new TableError("row-too-long", { limit: this.limits.maxRowBytes, lineNumber: this.line });
      }
      if (!(await feed.more())) return null;
    }
  }

  /** A row that outgrows half of what is allowed is read again with its open quote taken literally. */
  #ending(): Ending {
    if (this.feed.isOver) return "end";
    return this.feed.end - this.feed.start > this.limits.maxRowBytes / 2 ? "overfull" : "open";
  }

  #split(ending: Ending): RowBlock | null {
    const { bytes, start, end } = this.feed;
    this.feed.start = this.splitter.split(bytes, start, end, ending);
    const { rows, lines } = this.splitter;
    if (rows.rows === 0) return null;
    const room = this.#vector?.owns(bytes, rows) ? { memory: this.#vector.places.room } : {};
    // As if the rest of the file were like what was split of it.
    const expectedRows =
      ((this.row + rows.rows) * (this.size ?? 0)) / Math.max(1, this.feed.bytesRead - end + this.feed.start);
    const block = { ...rows.block(bytes, this.row, this.line), expectedRows, ...room };
    this.lineEnds.look(block, end);
    this.#tellTroubles(block);
    this.row += rows.rows;
    this.line += lines;
    return block;
  }

  #tellTroubles(block: RowBlock): void {
    for (const { kind, row, cell } of this.splitter.troubles) {
      this.#findings.push({
        type: kind === "unclosed" ? "unclosed-quote" : "stray-quote",
        severity: "error",
        rowNumber: block.firstRow + row,
        lineNumber: block.firstLine + (block.line[row] ?? 0),
        fieldNumber: cell + 1,
      });
    }
  }

  #tellLineEnds(): void {
    const { others, lf, crlf, cr } = this.lineEnds;
    if (others > 0)
      this.#findings.push({ type: "mixed-line-ends", severity: "warning", params: { count: others, lf, crlf, cr } });
  }

  #tellInvalidBytes(): void {
    const { count, firstOffset } = this.feed.transcoder.invalid;
    if (count > 0)
      this.#findings.push({
        type: "encoding-error",
        severity: "error",
        params: { count, firstOffset: firstOffset ?? 0, encoding: this.encoding.name },
      });
    if (this.encoding.name !== "utf-8")
      this.#findings.push({ type: "encoding-not-utf8", severity: "warning", params: { encoding: this.encoding.name } });
  }
}

/** Where the header stands from the row `first` on. The rows below are only made into texts when that one is not known. */
function findHeader(block: RowBlock, first: number, score: HeaderScore | undefined): HeaderPlace {
  const top = { row: 0, preamble: 0 };
  if (score && isKnown(cellsOf(block, first), score)) return top;
  const sampled = Math.min(block.rows - first, SAMPLE_ROWS);
  const rows = Array.from({ length: sampled }, (_, index) => cellsOf(block, first + index));
  return findHeaderRow(rows, score) ?? top;
}

function cellsOf({ bytes, offset, start, end }: RowBlock, row: number): string[] {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const from = offset[row] ?? 0;
  const to = offset[row + 1] ?? 0;
  return Array.from({ length: to - from }, (_, index) =>
    decoder.decode(bytes.subarray(start[from + index], end[from + index])),
  );
}

function hasContent(block: RowBlock, row: number): boolean {
  const from = block.offset[row] ?? 0;
  const to = block.offset[row + 1] ?? 0;
  for (let cell = from; cell < to; cell++) if ((block.end[cell] ?? 0) > (block.start[cell] ?? 0)) return true;
  return false;
}
