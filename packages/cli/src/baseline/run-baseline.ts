import type { Lang, Report, ReportItem, Severity } from "@opendatalocale/report";
import type { Terminal } from "../terminal.ts";
import { type BaselineProblem, groupedBy, readBaseline, writeBaseline } from "./baseline-file.ts";
import { FileBaseline } from "./file-baseline.ts";
import { fileKey, schemaKey } from "./file-key.ts";
import { ProblemRecorder } from "./problem-recorder.ts";

interface BaselineFlags {
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: string | undefined;
}

/** What is to be done with each file on behalf of a baseline. */
export interface FileWatch {
  readonly onFinding?: (item: ReportItem, severity: Severity) => void;
  /** Called once, with the finished report. */
  readonly settle: (report: Report) => Report;
}

/** The baseline of a run: read (`--baseline`), or written (`--write-baseline`), in which case every problem of the run is known. */
export class RunBaseline {
  readonly #read: { readonly path: string; readonly byFile: ReadonlyMap<string, readonly BaselineProblem[]> } | null;
  readonly #write: string | null;
  readonly #written: BaselineProblem[] = [];
  #unchecked = 0;

  /** @throws {UsageError} `no-baseline`, `bad-baseline` */
  constructor({ baseline, "write-baseline": write }: BaselineFlags) {
    this.#write = write ?? null;
    this.#read =
      baseline === undefined || this.#write !== null
        ? null
        : { path: baseline, byFile: groupedBy(readBaseline(baseline), "file") };
  }

  watch(file: string): FileWatch {
    if (this.#write !== null) return this.#recording(this.#write, file);
    if (this.#read === null) return { settle: (report) => report };
    const { path } = this.#read;
    const key = fileKey(path, file);
    const known = new FileBaseline(key, this.#read.byFile.get(key) ?? []);
    return {
      onFinding: (item, severity) => known.add(item, severity),
      settle: (report) => known.mark(report, schemaKey(path, report)),
    };
  }

  #recording(path: string, file: string): FileWatch {
    const recorder = new ProblemRecorder();
    return {
      onFinding: (item, severity) => recorder.add(item, severity),
      settle: (report) => {
        if (report.verdict === "not-checked") {
          this.#unchecked++;
          return report;
        }
        const problems = recorder.problems(fileKey(path, file), schemaKey(path, report));
        this.#written.push(...problems);
        return allKnown(report);
      },
    };
  }

  /** Writes what is to be written. A baseline that lacks a file would let its problems be new later on: none is written then. */
  end({ lang, terminal }: { readonly lang: Lang; readonly terminal: Terminal }): void {
    if (this.#write === null) return;
    if (this.#unchecked > 0) {
      terminal.writeError(
        lang === "fr"
          ? `La référence n’est pas écrite : ${this.#unchecked} fichier(s) non vérifié(s).\n`
          : `The baseline is not written: ${this.#unchecked} file(s) not checked.\n`,
      );
      return;
    }
    const problems = this.#written.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    writeBaseline(this.#write, problems);
    const count = problems.reduce((sum, { occurrences }) => sum + occurrences, 0);
    terminal.writeError(
      lang === "fr"
        ? `Référence écrite dans ${this.#write} : ${count} problème${count > 1 ? "s" : ""}.\n`
        : `Baseline written to ${this.#write}: ${count} problem${count === 1 ? "" : "s"}.\n`,
    );
  }
}

function allKnown(report: Report): Report {
  return {
    ...report,
    baseline: { errors: 0, warnings: 0 },
    causes: report.causes.map((cause) => ({ ...cause, known: cause.occurrences })),
    errors: report.errors.map((item) => ({ ...item, known: true })),
    warnings: report.warnings.map((item) => ({ ...item, known: true })),
  };
}
