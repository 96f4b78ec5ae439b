import { CauseCounter } from "./cause-counter.ts";
import { CELL_LIMIT, excerptOf, type Finding } from "./finding.ts";

/** Places listed by default, and most places listed for one cause: a frequent problem must not hide a rare one. */
const MAX_ERRORS = 10_000;
const MAX_PER_CAUSE = 1000;
/** Distinct causes kept apart; the next ones are counted together. */
const MAX_CAUSES = 5000;

export interface CollectorOptions {
  /** Most findings listed (default 10 000). */
  readonly maxErrors?: number;
  /** Called with every finding, listed or not. */
  readonly onFinding?: (finding: Finding) => void;
}

/**
 * Gathers findings while a file is read: exact totals, a bounded list. Memory does not grow with the number of findings.
 */
export class FindingCollector {
  readonly maxErrors: number;
  readonly listed: Finding[] = [];
  readonly byType = new Map<string, number>();
  errors = 0;
  warnings = 0;
  /** Findings of one cause that are listed at most, or handed to `onFinding`. */
  readonly perCause: number;
  readonly #share: number;
  readonly #onFinding: ((finding: Finding) => void) | null;
  readonly #causes = new Map<string, CauseCounter>();

  constructor(options: CollectorOptions = {}) {
    this.maxErrors = options.maxErrors ?? MAX_ERRORS;
    this.#share = Math.max(MAX_PER_CAUSE, this.maxErrors > MAX_ERRORS ? this.maxErrors : 0);
    this.#onFinding = options.onFinding ?? null;
    this.perCause = this.#onFinding ? Number.POSITIVE_INFINITY : this.#share;
  }

  get causes(): CauseCounter[] {
    return [...this.#causes.values()];
  }

  add(found: Finding): void {
    const finding = shortened(found);
    if (finding.severity === "error") this.errors++;
    else this.warnings++;
    this.byType.set(finding.type, (this.byType.get(finding.type) ?? 0) + 1);
    const cause = this.#causeOf(finding);
    cause.count(finding);
    this.#onFinding?.(finding);
    if (this.listed.length >= this.maxErrors || cause.listed >= this.#share) return;
    cause.listed++;
    this.listed.push(finding);
  }

  /** Adds findings that were only counted: of the cause of `like`, which has its share of the list and its examples already. */
  count(like: Finding, times: number): void {
    if (like.severity === "error") this.errors += times;
    else this.warnings += times;
    this.byType.set(like.type, (this.byType.get(like.type) ?? 0) + times);
    this.#causeOf(like).occurrences += times;
  }

  #causeOf(finding: Finding): CauseCounter {
    const { severity, type, constraint = "", check = "", fieldName = "" } = finding;
    // No name holds the separator, but one made to confuse: its causes would be told together.
    const key = `${severity}\u0001${type}\u0001${constraint}\u0001${check}\u0001${perColumn(finding) ? fieldName : ""}`;
    const known = this.#causes.get(key);
    if (known) return known;
    const overflow = `${severity}\u0001${type}`;
    const isFull = this.#causes.size >= MAX_CAUSES;
    const cause = (isFull ? this.#causes.get(overflow) : undefined) ?? new CauseCounter(finding);
    this.#causes.set(isFull ? overflow : key, cause);
    return cause;
  }
}

/** Ragged rows are one problem, whatever the columns they lack. */
function perColumn({ type }: Finding): boolean {
  return type !== "missing-cell" && type !== "extra-cell";
}

function shortened(finding: Finding): Finding {
  const { cell } = finding;
  if (cell === undefined || cell.length <= CELL_LIMIT) return finding;
  // In characters, not in UTF-16 units.
  return { ...finding, cell: excerptOf(cell), cellLength: cell.replace(/[\udc00-\udfff]/g, "").length };
}
