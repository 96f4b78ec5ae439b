import { harmlessCell, type Lang, type Report } from "@opendatalocale/report";
import { balVersionIn, listSchemas } from "@opendatalocale/schemas";
import { fromBlob, openTable } from "@opendatalocale/tabular";
import { CheckFailure, type ValidateOptions, validate } from "@opendatalocale/validator";
import { type Change, type ChangeKind, ProposalCount } from "@opendatalocale/validator/fix";
import { changeRow, linesBetween, repairWords } from "./change-log.ts";
import { checkAddresses } from "./check-addresses.ts";
import { downloadOf, nameFrom, templateOf } from "./downloads.ts";
import { earlyProblems } from "./early-look.ts";
import { gridRows, indexOf, type Judged } from "./grid-rows.ts";
import { History } from "./history.ts";
import { headerScore, lookAt } from "./opening.ts";
import { type Places, placesOf } from "./places.ts";
import type * as protocol from "./protocol.ts";
import { allRows, type RowFile, RowFileBuilder, rowCount } from "./row-file.ts";
import { Watcher } from "./watch.ts";
import { copyOf, copyReading, mended, sourceOf, type WorkingCopy } from "./working-copy.ts";

/** Places listed at most; the counts stay exact. */
const MAX_PLACES = 50_000;

/** One file, its report, and its working copy. Runs in the worker. */
export class FileEngine implements protocol.Engine {
  readonly #watcher: Watcher;
  readonly #tell: (event: protocol.EngineEvent) => void;
  #file: File | null = null;
  #request: protocol.CheckRequest = { schema: null, sheet: null, lang: "fr" };
  #report: Report | null = null;
  #places: Places | null = null;
  #isOfCopy = false;
  #history: History | null = null;
  /** Carried out, not kept yet. */
  #pending: { readonly copy: WorkingCopy; readonly changes: RowFile; readonly shown: readonly RowFile[] } | null = null;

  constructor(tell: (event: protocol.EngineEvent) => void) {
    this.#tell = tell;
    this.#watcher = new Watcher((progress) => tell({ type: "progress", ...progress }));
  }

  /** Stops the reading that is going on, if any: it fails with the code `aborted`. */
  stop(): void {
    this.#watcher.stop();
  }

  async open(file: File, sheet: string | null): Promise<protocol.Opened> {
    this.#forget();
    this.#file = file;
    this.#request = { ...this.#request, sheet };
    return lookAt(file, sheet);
  }

  async schemas() {
    const latest = listSchemas().filter((schema) => schema.latest);
    return latest.map(({ id, version, title }) => ({ id: `${id}@${version}`, title }));
  }

  async check(request: protocol.CheckRequest): Promise<protocol.Checked> {
    const file = this.#opened();
    this.#request = request;
    const signal = this.#watcher.begin();
    const { schema, sheet, lang } = request;
    const options: ValidateOptions = {
      lang,
      maxErrors: MAX_PLACES,
      ...(schema === null ? {} : { schema }),
      ...(sheet === null ? {} : { sheet }),
    };
    const copy = (this.#history?.steps ?? 0) > 0 ? this.#history?.copy : undefined;
    if (!copy) await this.#lookEarly(file, options);
    const reading = { ...options, signal, onProgress: this.#watcher.progress.bind(this.#watcher) };
    const report = await this.#reportOn(file, schema, copy, reading);
    // What was stopped says nothing of the file: what was known of it stays.
    if (report.failure?.code !== "aborted") {
      this.#report = report;
      this.#places = placesOf(report);
      this.#isOfCopy = copy !== undefined;
    }
    const { errors: _, warnings: __, ...light } = report;
    const { stats } = report;
    return {
      report: light,
      faultyRows: this.#places?.faultyRows.length ?? 0,
      isWhole: stats.listed.errors + stats.listed.warnings === stats.errors + stats.warnings,
      isOfCopy: this.#isOfCopy,
    };
  }

  #reportOn(
    file: File,
    schema: string | null,
    copy: WorkingCopy | undefined,
    options: ValidateOptions,
  ): Promise<Report> {
    if (copy) {
      const input = { name: nameFrom(file, "corrige.csv"), open: () => sourceOf(copy, "") };
      return validate(input, { ...options, sheet: "", ...copyReading });
    }
    const isOfAddresses = schema !== null && balVersionIn(schema) !== null;
    return isOfAddresses ? checkAddresses(file, schema, options) : validate(file, options);
  }

  async prepare(): Promise<protocol.TableShape> {
    if (!this.#history) {
      const file = this.#opened();
      this.#watcher.begin();
      const { source } = this.#checked();
      const table = await openTable(this.#watcher.watch(fromBlob(file.name, file)), {
        headerScore,
        ...(this.#request.sheet === null ? {} : { sheet: this.#request.sheet }),
      });
      if (source.headerRow !== table.headerRow) throw new Error("the table is not the one that was checked");
      const form = new RowFileBuilder();
      const copy = await copyOf(table, (change) => form.add(changeRow(change)));
      this.#history = new History(copy, form.done());
    }
    return this.#history.shape();
  }

  async proposals(): Promise<protocol.Proposals> {
    const history = this.#prepared();
    const count = new ProposalCount();
    await this.#mend(
      () => true,
      (change) => count.note(change),
    );
    const list = count.proposals.map((one) => ({ ...one, key: keyOf(one), words: repairWords(one.repair) }));
    const form = new Map<string, number>();
    if (history.steps === 0)
      for await (const [, , , , repair = ""] of allRows(history.form)) form.set(repair, (form.get(repair) ?? 0) + 1);
    return { list, form: [...form].map(([repair, times]) => ({ repair, words: repairWords(repair), count: times })) };
  }

  async rows(request: protocol.RowsRequest): Promise<protocol.GridRow[]> {
    return gridRows(this.#judged(), request);
  }

  async find(rowNumber: number): Promise<number> {
    return indexOf(this.#judged(), rowNumber);
  }

  async preview(kinds: readonly string[]): Promise<protocol.Preview> {
    const history = this.#prepared();
    const accepted = new Set(kinds);
    const builder = new RowFileBuilder();
    const copy = await this.#mend(
      (kind) => accepted.has(keyOf(kind)),
      (change) => builder.add(changeRow(change)),
    );
    const changes = builder.done();
    const shown = history.steps === 0 ? [history.form, changes] : [changes];
    this.#pending = { copy, changes, shown };
    return { changes: shown.reduce((sum, list) => sum + rowCount(list), 0) };
  }

  async previewed(from: number, to: number): Promise<protocol.ChangeLine[]> {
    return linesBetween(this.#pending?.shown ?? [], from, to);
  }

  async keep(): Promise<protocol.TableShape> {
    const history = this.#prepared();
    if (this.#pending) history.keep(this.#pending.copy, this.#pending.changes);
    this.#pending = null;
    return history.shape();
  }

  async edit({ index, column, value }: protocol.EditRequest): Promise<protocol.TableShape> {
    const history = this.#prepared();
    await history.edit(index, column, harmlessCell(value));
    return history.shape();
  }

  async undo(): Promise<protocol.TableShape> {
    const history = this.#prepared();
    await history.undo();
    return history.shape();
  }

  async download(kind: protocol.DownloadKind, lang: Lang): Promise<protocol.Download> {
    const file = this.#opened();
    const { sheet } = this.#request;
    const checkedCopy = this.#isOfCopy ? (this.#history?.copy ?? null) : null;
    return downloadOf(kind, { file, sheet, lang, report: this.#checked(), history: this.#history, checkedCopy });
  }

  async template(request: protocol.TemplateRequest): Promise<protocol.Download> {
    return templateOf(request);
  }

  async #lookEarly(file: File, options: ValidateOptions): Promise<void> {
    const problems = await earlyProblems(file, file.name, options);
    if (problems) this.#tell({ type: "early", problems });
  }

  #mend(accepts: (kind: ChangeKind) => boolean, tell: (change: Change) => void): Promise<WorkingCopy> {
    const { schema } = this.#checked();
    if (!schema) throw new CheckFailure("schema-not-recognised", { candidates: "" });
    this.#watcher.begin();
    const reference = schema.version === null ? schema.name : `${schema.name}@${schema.version}`;
    return mended(this.#prepared().copy, reference, { accepts, tell, watch: (source) => this.#watcher.watch(source) });
  }

  #judged(): Judged {
    const places = this.#places ?? { faultyRows: [], ofRow: () => [] };
    return { copy: this.#prepared().copy, places, isOfCopy: this.#isOfCopy };
  }

  #forget(): void {
    this.#report = null;
    this.#places = null;
    this.#isOfCopy = false;
    this.#history = null;
    this.#pending = null;
  }

  #opened(): File {
    if (!this.#file) throw new Error("no file is open");
    return this.#file;
  }

  #checked(): Report {
    if (!this.#report) throw new Error("nothing was checked");
    return this.#report;
  }

  #prepared(): History {
    if (!this.#history) throw new Error("the working copy is not made");
    return this.#history;
  }
}

function keyOf({ repair, field, confidence }: ChangeKind): string {
  return JSON.stringify([repair, field, confidence]);
}
