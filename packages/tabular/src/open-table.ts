import type { ByteSource } from "./byte-source.ts";
import { CsvTable } from "./csv/csv-table.ts";
import { PULL, TextFeed } from "./csv/text-feed.ts";
import { detectDialect } from "./dialect/detect-dialect.ts";
import { detectEncoding } from "./encoding/detect-encoding.ts";
import { isGzip, isParquet, isZip, refuseOtherFormats, refuseZeroBytes } from "./file-kind.ts";
import { type Dialect, type OpenTableOptions, type Table, TableError } from "./table.ts";

/** A spreadsheet's own limit. */
const MAX_COLUMNS = 16_384;
const MAX_ROW_BYTES = 16 * 1024 * 1024;
/** Archives within archives that are opened. */
const MAX_DEPTH = 2;

/**
 * Opens a table, whatever it comes in: CSV and its kin, XLSX, ODS, JSON, JSON Lines, GeoJSON, Parquet, and a gzip or ZIP archive of
 * one of these. Finds its encoding, its dialect, its sheet and its header. Its rows are then read once, in constant memory;
 * readers other than CSV's are loaded when they are needed.
 * Throws {@link TableError}; the source stays the caller's to close then.
 */
export function openTable(source: ByteSource, options: OpenTableOptions = {}): Promise<Table> {
  return openContent(source, options, 0);
}

async function openContent(source: ByteSource, options: OpenTableOptions, depth: number): Promise<Table> {
  const head = await readHead(source);
  if (head.bytes.length === 0) throw new TableError("empty-file");
  if (depth < MAX_DEPTH && isGzip(head.bytes)) {
    const { gunzip } = await import("./sources/gunzip.ts");
    return openContent(gunzip(source, head.bytes), options, depth + 1);
  }
  if (depth < MAX_DEPTH && isZip(head.bytes)) {
    const { openArchive } = await import("./zip/open-archive.ts");
    return openArchive(source, head.bytes, options, (inner) => openContent(inner, options, depth + 1));
  }
  if (isParquet(head.bytes)) {
    const { openParquet } = await import("./records/open-parquet.ts");
    return openParquet(source, head.bytes);
  }
  refuseOtherFormats(head.bytes);
  return openText(source, head, options);
}

interface Head {
  /** Begins with the bytes read, and is larger. */
  readonly buffer: Uint8Array;
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

async function openText(source: ByteSource, head: Head, options: OpenTableOptions): Promise<Table> {
  const encoding = options.encoding
    ? { name: options.encoding, bom: detectEncoding(head.bytes, head.isWhole).bom, confidence: 1 }
    : detectEncoding(head.bytes, head.isWhole, source.isUtf8);
  const feed = new TextFeed(source, encoding, head.buffer, head.bytes.length, head.isWhole);
  const sample = feed.bytes.subarray(feed.start, feed.end);
  refuseZeroBytes(sample, source.findByte);
  if (feed.end === feed.start && head.isWhole) throw new TableError("empty-file");
  if (options.delimiter === undefined && beginsAsJson(sample)) {
    const { openJson } = await import("./records/open-json.ts");
    return openJson(feed, source);
  }
  const detected = detectDialect(sample, head.isWhole);
  const dialect: Dialect = options.delimiter ? { ...detected, delimiter: options.delimiter, confidence: 1 } : detected;
  const limits = { maxRowBytes: options.maxRowBytes ?? MAX_ROW_BYTES, maxColumns: options.maxColumns ?? MAX_COLUMNS };
  const table = new CsvTable(feed, dialect, source.size, limits, () => source.close(), options.places);
  tellDialect(table, dialect);
  await table.readHeader(options.headerScore);
  return table;
}

function tellDialect(table: CsvTable, dialect: Dialect): void {
  if (dialect.delimiter !== ",") {
    table.tell({ type: "delimiter-not-comma", severity: "warning", params: { delimiter: dialect.delimiter } });
  }
  if (dialect.skipInitialSpace) table.tell({ type: "spaces-after-delimiter", severity: "warning" });
}

/** `{"…`, `[{`, `[]`: no header of a text table begins so. */
function beginsAsJson(sample: Uint8Array): boolean {
  const start = new TextDecoder().decode(sample.subarray(0, 256));
  return /^\s*(\{\s*["}]|\[\s*[{\]])/.test(start);
}

/** The first bytes, up to one pull, however small the pieces the source gives. */
async function readHead(source: ByteSource): Promise<Head> {
  const buffer = new Uint8Array(PULL + 1);
  const head = (length: number, isWhole: boolean) => ({ buffer, bytes: buffer.subarray(0, length), isWhole });
  let length = 0;
  while (length < PULL) {
    const pulled = await source.read(buffer.subarray(length, PULL));
    if (pulled === 0) return head(length, true);
    length += pulled;
  }
  return head(length, false);
}
