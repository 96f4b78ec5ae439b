import type { Finding } from "@opendatalocale/report";
import type { ByteSource } from "../byte-source.ts";
import type { RowBlock } from "../row-block.ts";
import { RowBuilder, type RowShape } from "../sheets/row-builder.ts";
import { blocksOf } from "../sheets/sheet.ts";
import { CLOSE, OPEN, XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { attributeNumber, attributeText, copyXmlText, digitsIn } from "../xml/xml-text.ts";
import { columnOf } from "./column-of.ts";
import { type PlainCellSink, readPlainCells } from "./plain-cells.ts";
import { type CellBook, CellText, cellKinds } from "./xlsx-cell.ts";

const ROW = xmlName("row");
const CELL = xmlName("c");
const VALUE = xmlName("v");
const TEXT_RUN = xmlName("t");
const FORMULA = xmlName("f");
const PHONETIC = xmlName("rPh");
const COLUMN = xmlName("col");
const MERGED = xmlName("mergeCell");
const R = xmlName("r");
const S = xmlName("s");
const TYPE = xmlName("t");
const HIDDEN = xmlName("hidden");
const REF = xmlName("ref");
const MIN = xmlName("min");
const MAX = xmlName("max");

/** What is odd in a sheet, told once it was read. */
class Oddities {
  merged = 0;
  firstMerged = "";
  hiddenRows = 0;
  hiddenColumns = 0;
  uncomputed = 0;

  *findings(): Generator<Finding> {
    const remark = (type: string, count: number, params: Finding["params"] = {}): Finding[] =>
      count > 0 ? [{ type, severity: "warning", params: { count, ...params } }] : [];
    yield* remark("merged-cells", this.merged, { first: this.firstMerged });
    yield* remark("hidden-rows", this.hiddenRows);
    yield* remark("hidden-columns", this.hiddenColumns);
    yield* remark("formula-without-value", this.uncomputed);
  }
}

/** The rows of a worksheet part, streamed. */
export async function* xlsxBlocks(
  source: ByteSource,
  book: CellBook,
  shape: RowShape,
  tell: (finding: Finding) => void,
): AsyncGenerator<RowBlock, void, void> {
  const scanner = new XmlScanner(source);
  const builder = new RowBuilder(shape);
  const reading = new SheetReading(scanner, builder, book);
  try {
    do {
      while (scanner.next()) {
        reading.take();
        if (reading.inRow && !reading.inCell)
          scanner.skipTo(readPlainCells(scanner.bytes, scanner.at, scanner.length, reading));
        if (builder.isFull && !reading.inRow) yield* blocksOf(builder);
      }
    } while (await scanner.more());
    yield* blocksOf(builder);
    for (const finding of reading.oddities.findings()) tell(finding);
  } finally {
    await source.close();
  }
}

/** Where the scanner stands in the sheet: which row, which cell, which part of the cell. */
class SheetReading implements PlainCellSink {
  readonly oddities = new Oddities();
  inRow = false;
  inCell = false;
  readonly #scanner: XmlScanner;
  readonly #builder: RowBuilder;
  readonly #cell: CellText;
  #row = 0;
  #column = 0;
  #inValue = false;
  #inPhonetic = false;
  #hasFormula = false;
  #hasValue = false;

  constructor(scanner: XmlScanner, builder: RowBuilder, book: CellBook) {
    this.#scanner = scanner;
    this.#builder = builder;
    this.#cell = new CellText(builder, book);
  }

  take(): void {
    const { kind, name, isEmpty } = this.#scanner;
    if (kind === OPEN) {
      this.#open(name, isEmpty);
      if (isEmpty) this.#close(name);
    } else if (kind === CLOSE) this.#close(name);
    else if (this.#inValue && !this.#inPhonetic) this.#text();
  }

  #open(name: number, isEmpty: boolean): void {
    if (name === CELL) this.#openCell();
    else if (name === VALUE || name === TEXT_RUN) {
      this.#inValue = this.inRow && !isEmpty;
      if (!isEmpty) this.#hasValue = true;
    } else if (name === ROW) this.#openRow();
    else if (name === FORMULA) this.#hasFormula = true;
    else if (name === PHONETIC) this.#inPhonetic = !isEmpty;
    else if (name === MERGED) this.#openMerged();
    else if (name === COLUMN && this.#isHidden())
      this.oddities.hiddenColumns += Math.min(
        100,
        1 + attributeNumber(this.#scanner, MAX, 1) - attributeNumber(this.#scanner, MIN, 1),
      );
  }

  #close(name: number): void {
    if (name === VALUE || name === TEXT_RUN) this.#inValue = false;
    else if (name === CELL && this.inRow) {
      if (this.#hasFormula && !this.#hasValue) this.oddities.uncomputed++;
      this.#cell.end();
      this.#builder.endCell(this.#column);
      this.inCell = false;
    } else if (name === ROW) {
      this.inRow = false;
      this.inCell = false;
      this.#builder.endRow(this.#row);
    } else if (name === PHONETIC) this.#inPhonetic = false;
  }

  plainCell(column: number, kind: number, style: number, start: number, end: number): void {
    this.emptyCell(column);
    this.#cell.plain(kind, style, this.#scanner.bytes, start, end);
    this.#builder.endCell(this.#column);
  }

  emptyCell(column: number): void {
    this.#column = Math.max(this.#column + 1, column);
  }

  #openRow(): void {
    this.inRow = true;
    this.inCell = false;
    this.#row = Math.max(this.#row + 1, attributeNumber(this.#scanner, R, 0));
    this.#column = 0;
    if (this.#isHidden()) this.oddities.hiddenRows++;
    this.#builder.beginRow();
  }

  #openCell(): void {
    const scanner = this.#scanner;
    this.inCell = true;
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#column++;
    if (scanner.attribute(R))
      this.#column = Math.max(this.#column, columnOf(scanner.bytes, scanner.start, scanner.end));
    const style = scanner.attribute(S) ? (digitsIn(scanner.bytes, scanner.start, scanner.end) ?? 0) : 0;
    const kind = scanner.attribute(TYPE) ? cellKinds.of(scanner.bytes, scanner.start, scanner.end) : cellKinds.number;
    this.#cell.begin(kind, style);
  }

  #openMerged(): void {
    this.oddities.merged++;
    if (this.oddities.merged === 1) this.oddities.firstMerged = attributeText(this.#scanner, REF) ?? "";
  }

  #text(): void {
    const { bytes, start, end, isVerbatim } = this.#scanner;
    const builder = this.#builder;
    builder.reserve(end - start);
    if (isVerbatim) builder.put(bytes, start, end);
    else builder.length = copyXmlText(bytes, start, end, builder.bytes, builder.length);
  }

  #isHidden(): boolean {
    const scanner = this.#scanner;
    return (
      scanner.attribute(HIDDEN) && (scanner.bytes[scanner.start] === 0x31 || scanner.bytes[scanner.start] === 0x74)
    );
  }
}
