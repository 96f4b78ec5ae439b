import { causeKey, columnOf, fingerprintOf, type ReportItem, type Severity } from "@opendatalocale/report";
import type { BaselineProblem } from "./baseline-file.ts";

/** Distinct values remembered of one cause, and of one file: past them a cause is known by its number alone. */
const MAX_VALUES = 2000;
const MAX_VALUES_OF_FILE = 50_000;

interface Recorded {
  readonly item: ReportItem;
  readonly severity: Severity;
  occurrences: number;
  /** By the cell; the fingerprint waits for the schema, which is known at the end. */
  values: Map<string | null, number> | null;
}

/** Gathers the problems of one file for a baseline, in bounded memory. */
export class ProblemRecorder {
  readonly #causes = new Map<string, Recorded>();
  #values = 0;

  add(item: ReportItem, severity: Severity): void {
    const key = causeKey(item);
    const cause = this.#causes.get(key) ?? { item, severity, occurrences: 0, values: new Map() };
    this.#causes.set(key, cause);
    cause.occurrences++;
    if (cause.values === null) return;
    const count = cause.values.get(item.cell);
    if (count === undefined && (cause.values.size >= MAX_VALUES || this.#values >= MAX_VALUES_OF_FILE)) {
      this.#values -= cause.values.size;
      cause.values = null;
      return;
    }
    if (count === undefined) this.#values++;
    cause.values.set(item.cell, (count ?? 0) + 1);
  }

  /** In a stable order, so that a baseline under version control changes where problems do. */
  problems(file: string, schema: string | null): BaselineProblem[] {
    return [...this.#causes]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { item, severity, occurrences, values }]) => {
        const { type, constraint, check } = item;
        const cause = { file, schema, severity, type, constraint, check, column: columnOf(item), occurrences };
        if (values === null) return cause;
        const counts = [...values].map(
          ([cell, count]) => [fingerprintOf(file, schema, { ...item, cell }), count] as const,
        );
        return { ...cause, values: Object.fromEntries(counts.sort(([one], [other]) => (one < other ? -1 : 1))) };
      });
  }
}
