import type { Change, ChangeKind } from "./change.ts";

/** Changes of one kind in one column. */
export interface RepairProposal extends ChangeKind {
  /** How many there are in all. */
  readonly occurrences: number;
  /** The first of them, at most five. */
  readonly samples: readonly [Change, ...Change[]];
}

const MOST_SAMPLES = 5;
/** Most kinds of change kept apart. */
const MOST_KINDS = 5000;

/** Counts changes by kind, in memory that does not grow with the file. */
export class ProposalCount {
  readonly #kinds = new Map<string, { occurrences: number; samples: [Change, ...Change[]] }>();

  note(change: Change): void {
    const key = kindKey(change);
    const known = this.#kinds.get(key);
    if (!known) {
      if (this.#kinds.size < MOST_KINDS) this.#kinds.set(key, { occurrences: 1, samples: [change] });
      return;
    }
    known.occurrences++;
    if (known.samples.length < MOST_SAMPLES) known.samples.push(change);
  }

  /** The most frequent first. */
  get proposals(): RepairProposal[] {
    return [...this.#kinds.values()]
      .map(({ occurrences, samples }) => {
        const [{ repair, field, confidence }] = samples;
        return { repair, field, confidence, occurrences, samples };
      })
      .sort((a, b) => b.occurrences - a.occurrences);
  }
}

/** The same for two changes of one kind. */
export function kindKey({ repair, field, confidence }: ChangeKind): string {
  return JSON.stringify([repair, field, confidence]);
}
