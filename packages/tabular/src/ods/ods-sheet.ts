import type { Finding } from "@opendatalocale/report";
import type { ByteSource } from "../byte-source.ts";
import type { RowBlock } from "../row-block.ts";
import { RowBuilder, type RowShape } from "../sheets/row-builder.ts";
import { blocksOf } from "../sheets/sheet.ts";
import { CLOSE, OPEN, XmlScanner, xmlName } from "../xml/xml-scanner.ts";
import { attributeNumber, attributeText } from "../xml/xml-text.ts";
import { OdsCell } from "./ods-cell.ts";

const TABLE = xmlName("table");
const ROW = xmlName("table-row");
const CELL = xmlName("table-cell");
const COVERED = xmlName("covered-table-cell");
const COLUMN = xmlName("table-column");
const ANNOTATION = xmlName("annotation");
const SHAPES = xmlName("shapes");
const ROWS_REPEATED = xmlName("number-rows-repeated");
const COLUMNS_REPEATED = xmlName("number-columns-repeated");
const COLUMNS_SPANNED = xmlName("number-columns-spanned");
const ROWS_SPANNED = xmlName("number-rows-spanned");
const VISIBILITY = xmlName("visibility");

/** The rows of the sheet of that number (from 1) in `content.xml`, streamed. */
export async function* odsBlocks(
  source: ByteSource,
  number: number,
  shape: RowShape,
  tell: (finding: Finding) => void,
): AsyncGenerator<RowBlock, void, void> {
  const scanner = new XmlScanner(source);
  const builder = new RowBuilder(shape);
  const reading = new OdsReading(scanner, builder, number);
  try {
    do {
      while (scanner.next()) {
        reading.take();
        if (reading.isOver) break;
        if (builder.isFull && !reading.inRow) yield* blocksOf(builder);
      }
    } while (!reading.isOver && (await scanner.more()));
    yield* blocksOf(builder);
    for (const finding of reading.findings()) tell(finding);
  } finally {
    await source.close();
  }
}

class OdsReading {
  isOver = false;
  inRow = false;
  readonly #scanner: XmlScanner;
  readonly #builder: RowBuilder;
  readonly #cell: OdsCell;
  readonly #wanted: number;
  #table = 0;
  /** Tables inside cells are not the sheet's. */
  #depth = 0;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #columnRepeat = 1;
  /** Inside a comment or the drawings of a sheet, nothing is a cell's text. */
  #aside = 0;
  #merged = 0;
  #hiddenRows = 0;
  #hiddenColumns = 0;

  constructor(scanner: XmlScanner, builder: RowBuilder, wanted: number) {
    this.#scanner = scanner;
    this.#builder = builder;
    this.#cell = new OdsCell(scanner, builder);
    this.#wanted = wanted;
  }

  *findings(): Generator<Finding> {
    if (this.#merged > 0) yield { type: "merged-cells", severity: "warning", params: { count: this.#merged } };
    if (this.#hiddenRows > 0) yield { type: "hidden-rows", severity: "warning", params: { count: this.#hiddenRows } };
    if (this.#hiddenColumns > 0)
      yield { type: "hidden-columns", severity: "warning", params: { count: this.#hiddenColumns } };
  }

  take(): void {
    const { kind, name, isEmpty } = this.#scanner;
    if (kind === OPEN && name === TABLE) this.#openTable(isEmpty);
    else if (kind === CLOSE && name === TABLE) this.#closeTable();
    else if (this.#table === this.#wanted && this.#depth === 1) this.#takePart();
  }

  #takePart(): void {
    const { kind, name, isEmpty } = this.#scanner;
    if (kind === OPEN) {
      this.#open(name, isEmpty);
      if (isEmpty) this.#close(name);
    } else if (kind === CLOSE) this.#close(name);
    else if (this.inRow && this.#aside === 0) this.#cell.text();
  }

  #openTable(isEmpty: boolean): void {
    if (this.#depth === 0) this.#table++;
    if (!isEmpty) this.#depth++;
  }

  #closeTable(): void {
    this.#depth--;
    if (this.#depth === 0 && this.#table === this.#wanted) this.isOver = true;
  }

  #open(name: number, isEmpty: boolean): void {
    if (name === ANNOTATION || name === SHAPES) {
      this.#aside++;
    } else if (this.#aside > 0) return;
    else if (name === ROW) this.#openRow();
    else if (name === CELL || name === COVERED) this.#openCell();
    else if (name === COLUMN) {
      if (this.#isHidden()) this.#hiddenColumns += Math.min(100, attributeNumber(this.#scanner, COLUMNS_REPEATED, 1));
    } else if (this.inRow) this.#cell.open(name, isEmpty);
  }

  #close(name: number): void {
    if (name === ANNOTATION || name === SHAPES) this.#aside--;
    else if (this.#aside > 0) return;
    else if (name === ROW) {
      this.inRow = false;
      this.#builder.endRow(this.#row);
      if (this.#rowRepeat > 1) this.#builder.repeatRow(this.#rowRepeat - 1);
      this.#row += this.#rowRepeat - 1;
    } else if (name === CELL || name === COVERED) {
      this.#cell.end();
      this.#builder.endCell(this.#column, this.#columnRepeat);
      this.#column += this.#columnRepeat - 1;
    } else if (this.inRow) this.#cell.close(name);
  }

  #openRow(): void {
    this.inRow = true;
    this.#row++;
    this.#column = 0;
    this.#rowRepeat = Math.max(1, attributeNumber(this.#scanner, ROWS_REPEATED, 1));
    if (this.#isHidden()) this.#hiddenRows += Math.min(this.#rowRepeat, 10_000);
    this.#builder.beginRow();
  }

  #openCell(): void {
    this.#column++;
    this.#columnRepeat = Math.max(1, attributeNumber(this.#scanner, COLUMNS_REPEATED, 1));
    const spanned = Math.max(
      attributeNumber(this.#scanner, COLUMNS_SPANNED, 1),
      attributeNumber(this.#scanner, ROWS_SPANNED, 1),
    );
    if (spanned > 1) this.#merged++;
    this.#cell.begin();
  }

  #isHidden(): boolean {
    const visibility = attributeText(this.#scanner, VISIBILITY);
    return visibility === "collapse" || visibility === "filter";
  }
}
