import type { Lang } from "@opendatalocale/report";
import type {
  ChangeLine,
  Download,
  DownloadKind,
  EngineEvent,
  FileKind,
  GridRow,
  Preview,
  RowsRequest,
  TableShape,
  TemplateRequest,
} from "../engine/protocol.ts";
import { wordsIn } from "../words/words.ts";
import { EngineClient, EngineFailure } from "./engine-client.ts";
import { emptyState, type State } from "./state.ts";

/** Everything a person does with one file. The page shows {@link state}, and is told when it changes. */
export class CheckSession {
  state: State;
  readonly #engine: EngineClient;
  readonly #listeners = new Set<() => void>();
  /** The answers of what was asked before another file was opened are no longer wanted. */
  #turn = 0;
  #recheckTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(worker: Worker, lang: Lang) {
    this.state = emptyState(lang);
    this.#engine = new EngineClient(worker, (event) => this.#onEvent(event));
    void this.#engine.call("schemas").then((schemas) => this.#set({ schemas }));
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async open(file: File, sheet: string | null = null): Promise<void> {
    const turn = this.#begin();
    const { lang, schemas } = this.state;
    this.#set({ ...emptyState(lang), schemas, sheet, stage: "opening" });
    const opened = await this.#engine.call("open", file, sheet);
    if (turn !== this.#turn) return;
    this.#file = file;
    if (opened.failure) return this.#set({ opened, failure: opened.failure, stage: "failed" });
    this.#set({ opened });
    if (opened.trusted === null) return this.#set({ stage: "choosing" });
    await this.#check(turn);
  }

  /** What the file was checked as. */
  get kind(): FileKind {
    const { opened, schema } = this.state;
    return opened?.candidates.find(({ id }) => id === (schema ?? opened.trusted))?.kind ?? "table";
  }

  /** Back to the beginning. */
  leave(): void {
    this.#begin();
    const { lang, schemas } = this.state;
    this.#set({ ...emptyState(lang), schemas });
  }

  async chooseSheet(sheet: string): Promise<void> {
    if (this.#file) await this.open(this.#file, sheet);
  }

  chooseAnotherSchema(): void {
    this.#begin();
    this.#set({ stage: "choosing", task: null });
  }

  async chooseSchema(schema: string): Promise<void> {
    const turn = this.#begin();
    this.#set({ schema });
    await this.#check(turn);
  }

  async setLang(lang: Lang): Promise<void> {
    this.#set({ lang, notice: "" });
    if (this.state.stage === "result") await this.#recheck();
    else if (this.state.stage === "checking" || (this.state.stage === "failed" && !this.state.opened?.failure))
      await this.#check(this.#begin());
  }

  cancel(): void {
    this.#begin();
    this.#set({ stage: "choosing", progress: null, early: [], task: null });
  }

  rows(request: RowsRequest): Promise<readonly GridRow[]> {
    return this.#engine.call("rows", request);
  }

  find(rowNumber: number): Promise<number> {
    return this.#engine.call("find", rowNumber);
  }

  /** Another preview that goes on is no longer wanted; a new check is waited for. */
  preview(kinds: readonly string[]): Promise<Preview> {
    if (this.state.task === null) this.#engine.stop();
    return this.#engine.call("preview", kinds);
  }

  previewed(from: number, to: number): Promise<readonly ChangeLine[]> {
    return this.#engine.call("previewed", from, to);
  }

  /** Carries out what was previewed. */
  async keepPreview(changes: number): Promise<void> {
    this.#set({ task: "recheck" });
    this.#changed(await this.#engine.call("keep"));
    this.#say(wordsIn(this.state.lang).said.corrected(changes));
    await this.#recheck();
  }

  async edit(index: number, column: number, value: string): Promise<void> {
    this.#engine.stop();
    this.#set({ task: "recheck" });
    this.#changed(await this.#engine.call("edit", { index, column, value }));
    clearTimeout(this.#recheckTimer);
    this.#recheckTimer = setTimeout(() => void this.#recheck(), 300);
  }

  async undo(): Promise<void> {
    this.#engine.stop();
    this.#set({ task: "recheck" });
    this.#changed(await this.#engine.call("undo"));
    this.#say(wordsIn(this.state.lang).said.undone);
    await this.#recheck();
  }

  async download(kind: DownloadKind): Promise<Download> {
    return this.#whileBusy(() => this.#engine.call("download", kind, this.state.lang));
  }

  template(request: TemplateRequest): Promise<Download> {
    return this.#engine.call("template", request);
  }

  #file: File | null = null;

  async #check(turn: number): Promise<void> {
    const { sheet, lang } = this.state;
    const schema = this.#askedSchema();
    const progress = { rows: 0, bytes: 0, size: this.state.opened?.size ?? null, since: performance.now() };
    this.#set({ stage: "checking", checked: null, table: null, proposals: null, early: [], failure: null, progress });
    const checked = await this.#engine.call("check", { schema, sheet, lang });
    if (turn !== this.#turn) return;
    const { failure } = checked.report;
    if (failure) {
      const spoken = { fr: failure.message, en: failure.message };
      const known = { code: failure.code, message: spoken, hint: { fr: failure.hint, en: failure.hint } };
      return this.#set({ stage: "failed", failure: known, progress: null });
    }
    this.#set({ stage: "result", checked, progress: null, edition: this.state.edition + 1 });
    await this.#prepare(turn);
  }

  /** The working copy, then what can be mended in it: behind the result, which can be read meanwhile. */
  async #prepare(turn: number): Promise<void> {
    if (this.kind !== "table") return;
    await this.#behind(turn, async () => {
      if (!this.state.table) {
        this.#set({ task: "copy" });
        const table = await this.#engine.call("prepare");
        if (turn !== this.#turn) return;
        this.#set({ table, edition: this.state.edition + 1 });
      }
      this.#set({ task: "proposals" });
      const proposals = await this.#engine.call("proposals");
      if (turn === this.#turn) this.#set({ proposals, task: null });
    });
  }

  async #recheck(): Promise<void> {
    const turn = this.#begin();
    const { sheet, lang } = this.state;
    this.#set({ task: "recheck" });
    const schema = this.#askedSchema() ?? this.#usedSchema();
    const checked = await this.#engine.call("check", { schema, sheet, lang });
    if (turn !== this.#turn || checked.report.failure?.code === "aborted") return;
    this.#set({ checked, edition: this.state.edition + 1, notice: wordsIn(lang).said.verdict(checked) });
    await this.#prepare(turn);
  }

  /** The address base has a validator of its own, which is asked by name. */
  #askedSchema(): string | null {
    const { schema, opened } = this.state;
    return schema ?? (this.kind === "addresses" ? (opened?.trusted ?? null) : null);
  }

  /** A copy is checked against the schema of the file, even where its own columns would not tell it any more. */
  #usedSchema(): string | null {
    const schema = this.state.checked?.report.schema;
    return this.state.table?.steps && schema ? `${schema.name}@${schema.version ?? ""}` : null;
  }

  /** Runs what may be stopped by the person's next act. */
  async #behind(turn: number, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      if (turn === this.#turn) this.#set({ task: null });
    }
  }

  async #whileBusy<T>(act: () => Promise<T>): Promise<T> {
    const { task } = this.state;
    if (task === null) this.#set({ task: "download" });
    try {
      return await act();
    } finally {
      if (this.state.task === "download") this.#set({ task: null });
    }
  }

  #changed(table: TableShape): void {
    this.#turn++;
    this.#set({ table, proposals: null, task: "recheck", edition: this.state.edition + 1 });
  }

  #begin(): number {
    clearTimeout(this.#recheckTimer);
    this.#engine.stop();
    return ++this.#turn;
  }

  #say(notice: string): void {
    this.#set({ notice });
  }

  #onEvent(event: EngineEvent): void {
    if (this.state.stage !== "checking") return;
    if (event.type === "early") this.#set({ early: event.problems });
    else {
      const { rows, bytes, size } = event;
      const since = this.state.progress?.since ?? performance.now();
      this.#set({ progress: { rows, bytes, size: size ?? this.state.opened?.size ?? null, since } });
    }
  }

  #set(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
