import { type AuditedFile, keyOf, type Situation } from "@opendatalocale/audit";
import type { Candidate } from "@opendatalocale/harvester";
import type { Lang, Report, ReportItem, Severity } from "@opendatalocale/report";
import type { FileWatch, RunBaseline } from "../baseline/run-baseline.ts";
import { missingReport } from "./missing-report.ts";
import { uncheckedReport } from "./unchecked-report.ts";

/** The reports of an audit's files, in the order of the files whatever order they were checked in, held against the baseline. */
export class AuditReports {
  readonly #baseline: RunBaseline;
  readonly #lang: Lang;
  readonly #watches = new Map<string, FileWatch>();
  readonly #reports = new Map<string, Report>();

  constructor(baseline: RunBaseline, lang: Lang) {
    this.#baseline = baseline;
    this.#lang = lang;
  }

  onFinding(candidate: Candidate, item: ReportItem, severity: Severity): void {
    this.#watchOf(candidate).onFinding?.(item, severity);
  }

  /** A file that was checked just now, or could not be had. */
  onFile(file: AuditedFile, report: Report | null): void {
    const { title, url } = file.resource;
    const whole =
      report ?? uncheckedReport({ title: title || file.dataset.title, url }, file.failure ?? "", this.#lang);
    this.#reports.set(keyOf(file), this.#watchOf(file).settle(whole));
  }

  #watchOf(file: Parameters<typeof keyOf>[0]): FileWatch {
    const key = keyOf(file);
    const watch = this.#watches.get(key) ?? this.#baseline.watch(addressOf(file));
    this.#watches.set(key, watch);
    return watch;
  }

  /** What the law asks for and nobody found comes first. */
  all(files: readonly AuditedFile[], situations: readonly Situation[], portal: string): Report[] {
    const missing = situations
      .filter(({ isFound, requirement }) => !isFound && requirement === "required")
      .map((situation) => this.#missing(situation, portal));
    return [...missing, ...files.flatMap((file) => this.#reports.get(keyOf(file)) ?? [])];
  }

  #missing(situation: Situation, portal: string): Report {
    const { organization } = situation;
    const report = missingReport(situation, portal, this.#lang);
    const watch = this.#baseline.watch(`${portal}#${organization?.siren ?? organization?.id ?? ""}`);
    for (const item of report.errors) watch.onFinding?.(item, "error");
    return watch.settle(report);
  }
}

function addressOf({ dataset, resource }: Parameters<typeof keyOf>[0]): string {
  return resource.url ?? `${dataset.portal}#${dataset.id}/${resource.id}`;
}
