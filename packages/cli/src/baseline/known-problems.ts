import { causeKey, fingerprintOf, type ProblemFacts } from "@opendatalocale/report";
import type { BaselineProblem } from "./baseline-file.ts";

interface Left {
  occurrences: number;
  readonly values: Map<string, number> | null;
}

/** What a baseline knows of one file under one schema, used up as problems are met: a value that occurs once more than it did is new. */
export class KnownProblems {
  readonly #file: string;
  readonly #schema: string | null;
  readonly #left = new Map<string, Left>();

  constructor(file: string, schema: string | null, problems: readonly BaselineProblem[]) {
    this.#file = file;
    this.#schema = schema;
    for (const { type, constraint, check, column, occurrences, values } of problems) {
      const key = JSON.stringify([type, constraint, check, column]);
      this.#left.set(key, { occurrences, values: values ? new Map(Object.entries(values)) : null });
    }
  }

  /** True when the problem was known; it is then used up. */
  take(item: ProblemFacts): boolean {
    const left = this.#left.get(causeKey(item));
    if (!left) return false;
    if (left.values === null) return --left.occurrences >= 0;
    const fingerprint = fingerprintOf(this.#file, this.#schema, item);
    const count = left.values.get(fingerprint) ?? 0;
    if (count > 0) left.values.set(fingerprint, count - 1);
    return count > 0;
  }
}
