import type { Change, ChangeKind } from "@opendatalocale/validator/fix";

/** Changes of one kind in one column. */
export interface CountedCause extends ChangeKind {
  readonly first: Change;
  occurrences: number;
}

/** Most kinds of change kept apart. */
const MAX_CAUSES = 5000;

/** Counts changes by cause, made or left, in bounded memory. */
export class CauseCount {
  readonly #made = new Map<string, CountedCause>();
  readonly #left = new Map<string, CountedCause>();

  made(change: Change): void {
    count(this.#made, change);
  }

  left(change: Change): void {
    count(this.#left, change);
  }

  get causesMade(): CountedCause[] {
    return byCount(this.#made);
  }

  get causesLeft(): CountedCause[] {
    return byCount(this.#left);
  }
}

function count(causes: Map<string, CountedCause>, change: Change): void {
  const { repair, field, confidence } = change;
  const key = JSON.stringify([repair, field, confidence]);
  const known = causes.get(key);
  if (known) known.occurrences++;
  else if (causes.size < MAX_CAUSES) causes.set(key, { repair, field, confidence, first: change, occurrences: 1 });
}

function byCount(causes: ReadonlyMap<string, CountedCause>): CountedCause[] {
  return [...causes.values()].sort((a, b) => b.occurrences - a.occurrences);
}
