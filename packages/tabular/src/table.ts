import type { Finding } from "@opendatalocale/report";
import type { BlockPlaces } from "./csv/block-places.ts";
import type { CsvTable } from "./csv/csv-table.ts";
import type { HeaderScore } from "./header/find-header-row.ts";
import type { RowBlock } from "./row-block.ts";

/** An opened table: its header is known, its rows are still to be read, once. */
export interface Table {
  readonly format: TableFormat;
  readonly encoding: DetectedEncoding;
  /** How a text table is written; null for the others. */
  readonly dialect: Dialect | null;
  /** Row of the header as a spreadsheet numbers it. 1 even below blank lines of a text table, as in frictionless. */
  readonly headerRow: number;
  /** The rows above the header, from row 1; blank lines that no title precedes are none in a text table. */
  readonly titleRows: readonly (readonly string[])[];
  readonly sheet: string | null;
  /** The labels of the header row, as they stand (first one without its BOM). */
  readonly labels: readonly string[];
  /**
   * What reading had to tolerate or could not, since the last call. Asked after each block and once more when `blocks` has
   * ended, it tells everything, and the table keeps none of it: memory does not grow with the faults.
   */
  readonly takeFindings: () => Finding[];
  /** Bytes of the source in all, when known. */
  readonly size: number | null;
  /** Bytes of the source consumed so far. */
  readonly bytesRead: () => number;
  /** The rows after the header, in order. May be called once. */
  readonly blocks: () => AsyncGenerator<RowBlock, void, void>;
  readonly close: () => Promise<void>;
  /** The reader of a text table, for those who share its reading (`shareText` in `/node`). */
  readonly csv?: CsvTable | undefined;
  /** The source's fast search for a byte, where it has one. */
  readonly findByte?: ((bytes: Uint8Array, byte: number, from: number) => number) | undefined;
}

export type TableFormat = "csv" | "xlsx" | "ods" | "json" | "jsonl" | "geojson" | "parquet";

export type EncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "macintosh" | "cp850";

/** Of formats that fix their encoding themselves. */
export const utf8: DetectedEncoding = { name: "utf-8", bom: false, confidence: 1 };

export interface DetectedEncoding {
  readonly name: EncodingName;
  /** True when the file begins with a byte order mark. */
  readonly bom: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Dialect {
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly quoteChar: '"';
  readonly lineTerminator: "\n" | "\r\n" | "\r";
  /** True when every delimiter is followed by a space that is not part of the cell. */
  readonly skipInitialSpace: boolean;
  /** 0 to 1: how sure the detector is. */
  readonly confidence: number;
}

export interface OpenTableOptions {
  /** Skips detection. */
  readonly encoding?: EncodingName;
  readonly delimiter?: Dialect["delimiter"];
  /** Longest row accepted, in bytes (default 16 MiB): a longer one is a coded error, not a memory blow-up. */
  readonly maxRowBytes?: number;
  /** Name of the sheet to read, or its number from 1. Left out, the likeliest is chosen, and told when there are several. */
  readonly sheet?: string;
  /** How well labels are known: finds the header below title lines, and the right sheet. */
  readonly headerScore?: HeaderScore;
  /** Where the blocks of a text table stand, when threads share them. */
  readonly places?: BlockPlaces;
  /** Most columns accepted in the header (default 16 384, a spreadsheet's own limit). */
  readonly maxColumns?: number;
}

/** The file cannot be read as a table. `code` is stable: `empty-file`, `binary-file`, `row-too-long`, `too-many-columns`, `no-header`… */
export class TableError extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "TableError";
    this.code = code;
    this.params = params;
  }
}
