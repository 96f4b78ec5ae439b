import type { Cause, Report, ReportItem, Severity } from "@opendatalocale/report";
import { type BaselineProblem, groupedBy } from "./baseline-file.ts";
import { KnownProblems } from "./known-problems.ts";

interface Tally {
  readonly known: KnownProblems;
  /** Problems that were known, by cause as reports group them. */
  readonly byCause: Map<string, number>;
  errors: number;
  warnings: number;
}

/**
 * Tells the known problems of one file from the new ones while it is checked. The schema is only known at the end, so each
 * schema of the baseline keeps its own count; a file that follows another schema now has nothing but new problems.
 */
export class FileBaseline {
  readonly #file: string;
  readonly #bySchema: ReadonlyMap<string | null, readonly BaselineProblem[]>;
  readonly #tallies = new Map<string | null, Tally>();

  constructor(file: string, problems: readonly BaselineProblem[]) {
    this.#file = file;
    this.#bySchema = groupedBy(problems, "schema");
    for (const [schema, some] of this.#bySchema) {
      const known = new KnownProblems(file, schema, some);
      this.#tallies.set(schema, { known, byCause: new Map(), errors: 0, warnings: 0 });
    }
  }

  add(item: ReportItem, severity: Severity): void {
    const group = groupOf(severity, item);
    for (const tally of this.#tallies.values()) {
      if (tally.known.take(item)) tally.byCause.set(group, (tally.byCause.get(group) ?? 0) + 1);
      else if (severity === "error") tally.errors++;
      else tally.warnings++;
    }
  }

  /** The report of the file under this schema, its known problems marked. */
  mark(report: Report, schema: string | null): Report {
    if (report.verdict === "not-checked") return report;
    const tally = this.#tallies.get(schema);
    const { errors, warnings } = tally ?? { errors: report.stats.errors, warnings: report.stats.warnings };
    // The listed places are a part of all: they are judged anew, in the order in which a reader meets them.
    const listed = new KnownProblems(this.#file, schema, this.#bySchema.get(schema) ?? []);
    const marked = (item: ReportItem): ReportItem => (listed.take(item) ? { ...item, known: true } : item);
    return {
      ...report,
      baseline: { errors, warnings },
      causes: report.causes.map((cause) => ({ ...cause, known: knownOf(cause, tally) })),
      errors: report.errors.map(marked),
      warnings: report.warnings.map(marked),
    };
  }
}

function knownOf(cause: Cause, tally: Tally | undefined): number {
  return Math.min(cause.occurrences, tally?.byCause.get(groupOf(cause.severity, cause)) ?? 0);
}

/** The cause as reports group it: ragged rows are one problem, whatever the columns they lack. */
function groupOf(severity: Severity, { type, constraint, check, fieldName }: Cause | ReportItem): string {
  const column = type === "missing-cell" || type === "extra-cell" ? null : fieldName;
  return JSON.stringify([severity, type, constraint, check, column]);
}
