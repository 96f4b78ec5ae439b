import { CAUSE_VALUES, excerptOf, type Finding, type Suggestion } from "@opendatalocale/report";

/** Distinct cells whose suggestion is remembered, if they are no longer than this: real columns repeat their faults. */
const REMEMBERED = 1024;
const LONGEST = 100;

/** Findings like this one that were counted and not made. */
export interface CountedFindings {
  readonly like: Finding;
  readonly count: number;
}

/** Counts one more finding of this type, column (from 1, 0 for none) and cell, if that is enough. */
export type IsCounted = (type: string, fieldNumber: number, cell: string | undefined) => boolean;

/**
 * What was told of one cause. A report lists so many findings of it and gives a few of its cells as examples: past that, the next
 * ones need only be counted, and to make them would take most of the time where every row is faulty.
 */
export class CauseSample {
  /** Found since {@link takeCount}, and not told. */
  #untold = 0;
  #told = 0;
  #like: Finding | null = null;
  readonly #limit: number;
  readonly #examples = new Set<string>();
  readonly #suggestions = new Map<string, Suggestion | undefined>();

  /** @param limit findings of the cause that may be listed, or must be handed on */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** True when the next findings need only be counted, whatever their cells. */
  get isFull(): boolean {
    return this.#told >= this.#limit && this.#examples.size >= CAUSE_VALUES;
  }

  /** Counts one more finding, of this cell, if that is enough; false when it must be made and told. */
  absorbs(cell: string | undefined): boolean {
    if (this.#told < this.#limit) return false;
    if (cell !== undefined && this.#examples.size < CAUSE_VALUES && !this.#examples.has(excerptOf(cell))) return false;
    this.#untold++;
    return true;
  }

  /** Counts one more finding of a cell that it {@link absorbs | absorbed} before. */
  count(): void {
    this.#untold++;
  }

  /** Takes note of a finding that is told. */
  tell(finding: Finding): Finding {
    this.#told++;
    this.#like ??= finding;
    if (finding.cell !== undefined && this.#examples.size < CAUSE_VALUES) this.#examples.add(excerptOf(finding.cell));
    return finding;
  }

  /** The suggestion for a cell: sought for those that a report may show, since each takes time to find. */
  suggestionFor(cell: string, seek: () => Suggestion | undefined): Suggestion | undefined {
    if (this.#suggestions.has(cell)) return this.#suggestions.get(cell);
    // It is no example either: those are told long before there is no room.
    if (this.#suggestions.size === REMEMBERED && this.#told >= this.#limit) return undefined;
    const suggestion = seek();
    if (this.#suggestions.size < REMEMBERED && cell.length <= LONGEST) this.#suggestions.set(cell, suggestion);
    return suggestion;
  }

  /** What was counted since it was last asked; null when nothing was. */
  takeCount(): CountedFindings | null {
    if (this.#untold === 0 || !this.#like) return null;
    const counted = { like: this.#like, count: this.#untold };
    this.#untold = 0;
    return counted;
  }
}

/** The samples of all the causes that one thread meets. */
export class CauseSamples {
  readonly #limit: number;
  readonly #samples: CauseSample[] = [];

  /** @param limit findings of one cause that may be listed, or must be handed on */
  constructor(limit: number) {
    this.#limit = limit;
  }

  begin(): CauseSample {
    const sample = new CauseSample(this.#limit);
    this.#samples.push(sample);
    return sample;
  }

  /** The samples of one check or rule, by the type and the column of its findings. */
  byPlace(): (type: string, fieldNumber: number) => CauseSample {
    const samples = new Map<string, CauseSample[]>();
    return (type, fieldNumber) => {
      const ofType = samples.get(type) ?? [];
      samples.set(type, ofType);
      ofType[fieldNumber] ??= this.begin();
      return ofType[fieldNumber];
    };
  }

  /** What was counted and not told since it was last asked. */
  takeCounts(): CountedFindings[] {
    return this.#samples.flatMap((sample) => sample.takeCount() ?? []);
  }
}
