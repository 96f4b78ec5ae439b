import type { Suggestion } from "@opendatalocale/report";

/** Distinct cells whose suggestion is remembered: more than a report gives as examples. */
const REMEMBERED = 64;

/** The suggestions for the cells of one cause: sought for those that a report may show, since each takes time to find. */
export class CauseSuggestions {
  readonly #known = new Map<string, Suggestion | undefined>();
  readonly #limit: number;
  #count = 0;

  /** @param limit findings of the cause that may be listed */
  constructor(limit: number) {
    this.#limit = limit;
  }

  of(cell: string, seek: () => Suggestion | undefined): Suggestion | undefined {
    this.#count++;
    if (this.#known.has(cell)) return this.#known.get(cell);
    const isRoom = this.#known.size < REMEMBERED;
    if (!isRoom && this.#count > this.#limit) return undefined;
    const suggestion = seek();
    if (isRoom) this.#known.set(cell, suggestion);
    return suggestion;
  }
}
