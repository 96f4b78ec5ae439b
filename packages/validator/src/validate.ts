import {
  buildReport,
  type FindingCollector,
  isoInstant,
  type Report,
  type ReportSchema,
  type ReportSource,
} from "@opendatalocale/report";
import { type ByteSource, type Dialect, openTable, type Table, TableError } from "@opendatalocale/tabular";
import { CheckFailure } from "./check-failure.ts";
import { collectorFor } from "./collector-for.ts";
import type { Evidence } from "./detect/evidence.ts";
import { failureWords } from "./failures/failure-words.ts";
import { headerScoreFor } from "./header/header-score.ts";
import { jsonSchemaFor } from "./json/json-schema-for.ts";
import { checkTable } from "./rows/check-table.ts";
import type { Threads } from "./rows/threads.ts";
import { chooseSchema } from "./schema-choice/choose-schema.ts";
import { schemaDoubt } from "./schema-choice/schema-doubt.ts";
import { byteSourceOf, nameOf, type TableInput } from "./table-input.ts";
import type { ValidateOptions } from "./validate-options.ts";
import { version } from "./version.generated.ts";
import { tagsOf, wordsOf } from "./words/wording.ts";

/**
 * Checks one table against its schema. Always answers with a report: what is wrong with the data is findings; what
 * prevented the check (unreadable file, unknown schema…) is `report.failure` with a stable code and the verdict `not-checked`.
 * Throws only on a bug.
 */
export function validate(input: TableInput, options: ValidateOptions = {}): Promise<Report> {
  return validateOn(input, options, null);
}

/** {@link validate}, with rows checked by other threads. */
export async function validateOn(
  input: TableInput,
  options: ValidateOptions,
  threads: Threads | null,
): Promise<Report> {
  const run = new Run(input, options, threads);
  try {
    await run.check();
  } catch (error) {
    await run.fail(error);
  } finally {
    await run.close();
  }
  return run.report();
}

/** One check from opening to report; it keeps what is known so far, so that a failure half-way still says it. */
class Run {
  readonly #input: TableInput;
  readonly #options: ValidateOptions;
  readonly #threads: Threads | null;
  readonly #started = performance.now();
  readonly #collector: FindingCollector;
  #source: ByteSource | null = null;
  #table: Table | null = null;
  #schema: ReportSchema | null = null;
  #rows = 0;
  /** Set when the file was checked as a JSON document. */
  #json: { readonly encoding: string } | null = null;
  #failure: Report["failure"] = null;

  constructor(input: TableInput, options: ValidateOptions, threads: Threads | null) {
    this.#input = input;
    this.#threads = threads;
    this.#options = options;
    this.#collector = collectorFor(options, () => this.#table?.headerRow ?? 1);
  }

  async check(): Promise<void> {
    this.#source = await byteSourceOf(this.#input);
    const json = await jsonSchemaFor(this.#source, this.#options.schema);
    this.#source = json.source;
    if (json.schema) {
      const { checkJson } = await import("./json/check-json.ts");
      const { about, records, encoding } = await checkJson(this.#source, json.schema, this.#collector);
      this.#schema = { ...about, chosen: json.isGiven ? "given" : "proposed" };
      this.#rows = records;
      this.#json = { encoding };
      return;
    }
    this.#table = await openTable(this.#source, {
      ...this.#options,
      headerScore: this.#options.headerScore ?? headerScoreFor(this.#options.schema),
      ...(this.#threads ? { places: this.#threads.places } : {}),
    });
    const chosen = await chooseSchema(this.#options.schema, this.#table.labels, () => this.#look());
    this.#schema = chosen.about;
    const doubt = await schemaDoubt(chosen, this.#table.labels, () => this.#look());
    if (doubt) this.#collector.add(doubt);
    this.#rows = await checkTable(
      this.#table,
      chosen.compiled,
      chosen.about.name ?? "",
      this.#collector,
      this.#options,
      this.#table.format === "csv" ? this.#threads : null,
    );
  }

  /** The first rows, which the check reads again afterwards. */
  async #look(): Promise<Evidence> {
    if (!this.#table) throw new Error("no table is open");
    const { lookAt } = await import("./detect/evidence.ts");
    const { table, evidence } = await lookAt(this.#table, nameOf(this.#input));
    this.#table = table;
    return evidence;
  }

  /** Expected failures become data; a bug stays an exception. */
  async fail(error: unknown): Promise<void> {
    if (!(error instanceof TableError || error instanceof CheckFailure)) throw error;
    const { code, params } = error;
    this.#failure = { code, ...(await failureWords(code, params, this.#options.lang ?? "fr")) };
  }

  async close(): Promise<void> {
    if (this.#table) await this.#table.close();
    else await this.#source?.close();
  }

  report(): Report {
    const { lang = "fr", strict = false, ignoreHeaderCase = false } = this.#options;
    return buildReport({
      findings: this.#collector,
      words: wordsOf,
      tagsOf,
      schema: this.#schema,
      source: this.#about(),
      options: { locale: lang, ignoreHeaderCase, strict, maxErrors: this.#collector.maxErrors },
      stats: {
        seconds: Math.round(performance.now() - this.#started) / 1000,
        fields: this.#table?.labels.length ?? 0,
        rows: this.#rows,
        rowsProcessed: this.#rows,
        partial: false,
      },
      version,
      date: isoInstant(Date.now()),
      failure: this.#failure,
    });
  }

  #about(): ReportSource {
    const table = this.#table;
    return {
      name: nameOf(this.#input),
      url: null,
      sha256: null,
      bytes: this.#source?.size ?? table?.bytesRead() ?? null,
      format: this.#json ? "json" : (table?.format ?? null),
      encoding: this.#json?.encoding ?? table?.encoding.name ?? null,
      encodingConfidence: table?.encoding.confidence ?? null,
      dialect: table?.dialect ? aboutDialect(table.dialect) : null,
      headerRow: table?.headerRow ?? null,
      sheet: table?.sheet ?? null,
    };
  }
}

function aboutDialect(dialect: Dialect): ReportSource["dialect"] {
  const { delimiter, quoteChar, lineTerminator, skipInitialSpace, confidence } = dialect;
  return { delimiter, quoteChar, lineTerminator, skipInitialSpace, confidence };
}
