import { dirname, relative, resolve } from "node:path";
import { formats, type Lang, type Report } from "@opendatalocale/report";
import { RunBaseline } from "../baseline/run-baseline.ts";
import { runPlan } from "../checking/run-plan.ts";
import type { ExitStatus } from "../command.ts";
import { planOf } from "../config/plan.ts";
import { readConfig } from "../config/read-config.ts";
import { ReportSummary } from "../report-summary.ts";
import type { Terminal } from "../terminal.ts";
import { KeptReports } from "./kept-reports.ts";
import { watchedFolders } from "./watched-paths.ts";

export interface WatchOptions {
  readonly config: string;
  readonly lang: Lang | null;
  readonly terminal: Terminal;
  readonly allowPrivateNetwork: boolean;
}

/** One run after another over a configuration, each telling what is new since the last. */
export class WatchRuns {
  readonly #options: WatchOptions;
  readonly #kept = new KeptReports();
  #hasRun = false;
  /** Of what is said now: the command line's, else the configuration's as it was last read. */
  lang: Lang;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.lang = options.lang ?? "fr";
  }

  /** Where changes may come from, as far as the configuration can be read. */
  folders(): string[] {
    const { config } = this.#options;
    try {
      return watchedFolders(readConfig(config));
    } catch {
      // What is wrong with it is told by the run.
      return [dirname(resolve(config))];
    }
  }

  /** Checks what has changed; null when nothing has. Throws {@link UsageError} for a configuration that cannot be run. */
  async run(signal: AbortSignal): Promise<ExitStatus | null> {
    const { config, terminal, allowPrivateNetwork } = this.#options;
    // A run that fails leaves nothing to compare the next one with.
    const hadRun = this.#hasRun;
    this.#hasRun = false;
    const loaded = readConfig(config);
    const lang = this.#options.lang ?? loaded.config.lang ?? "fr";
    this.lang = lang;
    const plan = await planOf(loaded, {});
    const baseline = loaded.config.baseline;
    const path = baseline === undefined ? undefined : relative(process.cwd(), resolve(loaded.folder, baseline));
    const beside = [path, ...plan.map(({ schema }) => schema)].filter((one) => one !== undefined);
    const unchanged = this.#kept.begin(plan, beside);
    if (hadRun && this.#kept.isSame(unchanged)) {
      this.#hasRun = true;
      return null;
    }
    const known = new RunBaseline({ baseline: path });
    const reports = new Map<string, Report>();
    const summary = new ReportSummary(lang);
    terminal.write(`\n── ${new Date().toLocaleTimeString(lang === "fr" ? "fr-FR" : "en-GB")} ──\n\n`);
    const status = await runPlan({
      plan,
      baseline: known,
      unchanged,
      lang,
      terminal,
      allowPrivateNetwork,
      signal,
      onReport: (report, file) => {
        if (unchanged.get(file) !== report) terminal.write(`${text(report, lang, terminal)}\n`);
        reports.set(file, report);
        summary.add(report);
      },
    });
    if (signal.aborted) return null;
    if (reports.size > 1) terminal.write(`${summary.text}\n`);
    this.#kept.end(reports);
    this.#hasRun = true;
    return status;
  }
}

function text(report: Report, lang: Lang, terminal: Terminal): string {
  const width = terminal.width === null ? {} : { width: Math.min(terminal.width, 120) };
  const format = formats.find(({ name }) => name === "text");
  return format?.write(report, { lang, colour: terminal.hasColour, ...width }) ?? "";
}
