import { openTable, type Table } from "@opendatalocale/tabular";
import { headerScoreFor } from "../header/header-score.ts";
import { jsonSchemaFor } from "../json/json-schema-for.ts";
import { byteSourceOf, nameOf, type TableInput } from "../table-input.ts";
import type { ColumnGuess } from "./column-types-of.ts";
import { evidenceOf } from "./evidence.ts";
import { rankSchemas, type SchemaCandidate, trustedAmong } from "./rank-schemas.ts";
import { SAMPLE_ROWS, sampleOf } from "./sample.ts";
import type { SampleOptions } from "./sample-options.ts";

/** What a file seems to be. */
export interface Detection {
  readonly name: string;
  readonly format: Table["format"];
  /** Null for a document that was not opened as a table. */
  readonly encoding: { readonly name: string; readonly confidence: number } | null;
  /** How a text table is written, and how sure that is; null for the others. */
  readonly dialect: Table["dialect"];
  readonly sheet: string | null;
  /** Row of the header as a spreadsheet numbers it; null for a document. */
  readonly headerRow: number | null;
  /** Rows looked at, and whether the file has no other. */
  readonly rows: number;
  readonly isWhole: boolean;
  /** The first 256 at most. */
  readonly columns: readonly ColumnGuess[];
  /** How many the table has; 0 for a document. */
  readonly columnsInAll: number;
  /** The likeliest first, one version of each schema. */
  readonly candidates: readonly SchemaCandidate[];
  /** The candidate that a validation would use without asking; null when none is sure enough. */
  readonly trusted: SchemaCandidate | null;
}

/**
 * Says which schemas a file may follow, with reasons and a column mapping, and what its columns hold. Looks at the first rows
 * only, in one pass. Throws TableError when the file cannot be read.
 */
export async function detect(input: TableInput, options: SampleOptions = {}): Promise<Detection> {
  const name = nameOf(input);
  const { source, schema: document } = await jsonSchemaFor(await byteSourceOf(input), undefined);
  try {
    if (document) return documentDetection(name, document);
    const table = await openTable(source, { headerScore: headerScoreFor(undefined), ...options });
    const sample = await sampleOf(table, options.rows ?? SAMPLE_ROWS);
    const evidence = evidenceOf(name, table.labels, sample);
    const candidates = await rankSchemas(evidence);
    const { format, encoding, dialect, sheet, headerRow } = table;
    return {
      name,
      format,
      encoding: { name: encoding.name, confidence: encoding.confidence },
      dialect,
      sheet,
      headerRow,
      rows: sample.rows,
      isWhole: sample.isWhole,
      columns: evidence.columns.map(({ guess }) => guess),
      columnsInAll: evidence.columnsInAll,
      candidates,
      trusted: trustedAmong(candidates),
    };
  } finally {
    await source.close();
  }
}

/** A JSON document is known by the names it holds: nothing is mapped. */
function documentDetection(name: string, { id, version, latest, title }: SchemaCandidate["schema"]): Detection {
  const candidate: SchemaCandidate = {
    schema: { id, version, latest, title },
    score: 1,
    headerScore: 1,
    reasons: [{ code: "document" }],
    mapping: [],
    required: 0,
    missingRequired: [],
    unknown: [],
  };
  return {
    name,
    format: "json",
    encoding: null,
    dialect: null,
    sheet: null,
    headerRow: null,
    rows: 0,
    isWhole: false,
    columns: [],
    columnsInAll: 0,
    candidates: [candidate],
    trusted: candidate,
  };
}
