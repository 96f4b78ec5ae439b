import type { ByteSource } from "./byte-source.ts";
import { CsvTable } from "./csv/csv-table.ts";
import { PULL, TextFeed } from "./csv/text-feed.ts";
import { detectDialect } from "./dialect/detect-dialect.ts";
import { detectEncoding } from "./encoding/detect-encoding.ts";
import { refuseOtherFormats, refuseZeroBytes } from "./file-kind.ts";
import { gunzip, isGzip } from "./sources/gunzip.ts";
import { type Dialect, type OpenTableOptions, type Table, TableError } from "./table.ts";

/** A spreadsheet's own limit. */
const MAX_COLUMNS = 16_384;
const MAX_ROW_BYTES = 16 * 1024 * 1024;

/**
 * Opens a table: decompresses it, finds its encoding and its dialect, reads its header.
 * Its rows are then read once, in constant memory. Throws {@link TableError}; the source stays the caller's to close then.
 */
export async function openTable(source: ByteSource, options: OpenTableOptions = {}): Promise<Table> {
  const first = await readHead(source);
  if (first.bytes.length === 0) throw new TableError("empty-file");
  if (!isGzip(first.bytes)) return openText(source, first, options);
  const inner = gunzip(source, first.bytes);
  return openText(inner, await readHead(inner), options);
}

interface Head {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

async function openText(source: ByteSource, head: Head, options: OpenTableOptions): Promise<Table> {
  if (head.bytes.length === 0) throw new TableError("empty-file");
  refuseOtherFormats(head.bytes);
  const encoding = options.encoding
    ? { name: options.encoding, bom: detectEncoding(head.bytes, head.isWhole).bom, confidence: 1 }
    : detectEncoding(head.bytes, head.isWhole);
  const feed = new TextFeed(source, encoding, head.bytes, head.isWhole);
  const sample = feed.bytes.subarray(feed.start, feed.end);
  refuseZeroBytes(sample);
  if (feed.end === feed.start && head.isWhole) throw new TableError("empty-file");
  const detected = detectDialect(sample, head.isWhole);
  const dialect: Dialect = options.delimiter ? { ...detected, delimiter: options.delimiter, confidence: 1 } : detected;
  const limits = { maxRowBytes: options.maxRowBytes ?? MAX_ROW_BYTES, maxColumns: options.maxColumns ?? MAX_COLUMNS };
  const table = new CsvTable(feed, dialect, source.size, limits, () => source.close());
  tellDialect(table, dialect);
  await table.readHeader();
  return table;
}

function tellDialect(table: CsvTable, dialect: Dialect): void {
  if (dialect.delimiter !== ",") {
    table.tell({ type: "delimiter-not-comma", severity: "warning", params: { delimiter: dialect.delimiter } });
  }
  if (dialect.skipInitialSpace) table.tell({ type: "spaces-after-delimiter", severity: "warning" });
}

/** The first bytes, up to one pull, however small the pieces the source gives. */
async function readHead(source: ByteSource): Promise<Head> {
  const buffer = new Uint8Array(PULL);
  let length = 0;
  while (length < PULL) {
    const pulled = await source.read(buffer.subarray(length));
    if (pulled === 0) return { bytes: buffer.subarray(0, length), isWhole: true };
    length += pulled;
  }
  return { bytes: buffer, isWhole: false };
}
