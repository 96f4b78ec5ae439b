import { buildReport, type Finding, type Report, type ReportSchema, type ReportSource } from "@opendatalocale/report";
import { BAL } from "@opendatalocale/schemas";
import { type ByteSource, TableError } from "@opendatalocale/tabular";
import { CheckFailure } from "../check-failure.ts";
import { collectorFor } from "../collector-for.ts";
import { failureWords } from "../failures/failure-words.ts";
import type { ValidateOptions } from "../validate-options.ts";
import { version } from "../version.generated.ts";
import { tagsOf, wordsOf } from "../words/wording.ts";
import type { BalAnswer, BalFault, BalRequest, BalResult } from "./bal-messages.ts";

export interface BalOptions extends ValidateOptions {
  readonly chosen: ReportSchema["chosen"];
  /** Runs the reference validator apart: a thread of Node, a worker of a browser. Throws {@link CheckFailure}. */
  readonly run: (request: BalRequest) => Promise<BalAnswer>;
}

/** Largest file given to the reference validator, in bytes. */
const LIMIT = 200_000_000;

/**
 * Checks a Base Adresse Locale with the reference validator (`@ban-team/validateur-bal`): its codes become findings of type
 * `bal`, its errors decide the verdict, its warnings and information are remarks.
 */
export async function validateBal(
  name: string,
  open: () => ByteSource | Promise<ByteSource>,
  profile: string,
  options: BalOptions,
): Promise<Report> {
  const started = performance.now();
  const { lang = "fr", strict = false, chosen, run } = options;
  const findings = collectorFor(options, () => 1);
  let result: BalResult | null = null;
  let bytes: Uint8Array | null = null;
  let failure: Report["failure"] = null;
  try {
    bytes = await readWhole(await open());
    const answer = await run({ bytes, profile });
    if (!answer.isReadable) throw new TableError("no-header");
    result = answer;
    for (const finding of findingsOf(answer)) findings.add(finding);
  } catch (error) {
    if (!(error instanceof TableError || error instanceof CheckFailure)) throw error;
    failure = { code: error.code, ...(await failureWords(error.code, error.params, lang)) };
  }
  const rows = result?.rows ?? 0;
  return buildReport({
    findings,
    words: wordsOf,
    tagsOf,
    schema: {
      name: BAL,
      title: "Base Adresse Locale",
      version: profile,
      url: "https://schema.data.gouv.fr/etalab/schema-bal/",
      chosen,
      score: null,
      reason: null,
    },
    source: sourceOf(name, bytes, result),
    options: { locale: lang, ignoreHeaderCase: true, strict, maxErrors: findings.maxErrors },
    stats: {
      seconds: Math.round(performance.now() - started) / 1000,
      fields: result?.labels.length ?? 0,
      rows,
      rowsProcessed: rows,
      partial: false,
    },
    version,
    date: new Date().toISOString(),
    failure,
  });
}

function sourceOf(name: string, bytes: Uint8Array | null, result: BalResult | null): ReportSource {
  return {
    name,
    url: null,
    sha256: null,
    bytes: bytes?.length ?? null,
    format: result ? "csv" : null,
    encoding: result?.encoding ?? null,
    encodingConfidence: null,
    dialect: result && {
      delimiter: result.delimiter,
      quoteChar: '"',
      lineTerminator: result.linebreak === "Windows" ? "\r\n" : "\n",
      skipInitialSpace: false,
      confidence: null,
    },
    sheet: null,
    headerRow: result ? 1 : null,
  };
}

function* findingsOf({ ofFile, ofRows, labels }: BalResult): Generator<Finding> {
  for (const fault of ofFile) yield finding(fault);
  for (const { row, field, column, cell, ...fault } of ofRows) {
    const position = column === undefined ? -1 : labels.indexOf(column);
    yield {
      ...finding(fault),
      rowNumber: row,
      ...(field === undefined ? {} : { fieldName: field }),
      ...(position < 0 ? {} : { fieldNumber: position + 1 }),
      ...(cell === undefined ? {} : { cell }),
    };
  }
}

function finding({ code, level, label }: BalFault): Finding {
  return { type: "bal", severity: level === "E" ? "error" : "warning", check: code, params: { label, level } };
}

async function readWhole(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const part = new Uint8Array(1 << 20);
      const pulled = await source.read(part);
      if (pulled === 0) break;
      length += pulled;
      if (length > LIMIT) throw new TableError("file-too-large", { limit: LIMIT });
      parts.push(part.subarray(0, pulled));
    }
  } finally {
    await source.close();
  }
  if (length === 0) throw new TableError("empty-file");
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
