import { closure, type Position, type Step } from "./automaton.ts";

/** Most states built; a pattern that needs more is left to the slow road from there on. */
const MAX_STATES = 1000;
const UNKNOWN = -1;
const DEAD = 0;

const inside: Position = {
  atStart: false,
  atEnd: false,
  beforeLastLineFeed: false,
  wordBefore: false,
  wordAfter: false,
};

/**
 * The automaton as a table over ASCII bytes, filled as bytes are met: one look-up per byte, no string.
 * Answers true only for a sure match; a byte over 127 or a line feed is left to the slow road.
 */
export class AsciiTable {
  readonly #steps: readonly Step[];
  readonly #states: { readonly from: readonly number[]; readonly isStart: boolean }[] = [{ from: [], isStart: false }];
  readonly #byKey = new Map<string, number>();
  #next = new Int16Array(128 * 8).fill(UNKNOWN);
  readonly #accepting: (boolean | undefined)[] = [false];
  readonly #start: number;

  constructor(steps: readonly Step[], start: number) {
    this.#steps = steps;
    this.#start = this.#state([start], true);
  }

  accepts(bytes: Uint8Array, from: number, to: number): boolean {
    let state = this.#start;
    for (let at = from; at < to; at++) {
      // `at` stays inside the cell, and each state has 128 entries.
      const byte = bytes[at] as number;
      if (byte > 127 || byte === 10) return false;
      const index = state * 128 + byte;
      let next = this.#next[index] as number;
      if (next === UNKNOWN) next = this.#follow(state, byte);
      if (next === DEAD) return false;
      state = next;
    }
    return this.#accepting[state] ?? this.#isAccepting(state, to === from);
  }

  #state(from: readonly number[], isStart: boolean): number {
    const key = `${isStart} ${[...from].sort((a, b) => a - b).join()}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    if (this.#states.length >= MAX_STATES) return DEAD;
    const index = this.#states.push({ from, isStart }) - 1;
    this.#byKey.set(key, index);
    this.#accepting.push(undefined);
    if ((index + 1) * 128 > this.#next.length) {
      const larger = new Int16Array(this.#next.length * 2).fill(UNKNOWN);
      larger.set(this.#next);
      this.#next = larger;
    }
    return index;
  }

  #follow(state: number, byte: number): number {
    const { from, isStart } = this.#states[state] ?? { from: [], isStart: false };
    const { waiting } = closure(this.#steps, from, { ...inside, atStart: isStart });
    const reached = new Set<number>();
    for (const index of waiting) {
      const step = this.#steps[index];
      if (step?.kind === "char" && step.test(byte)) reached.add(step.next);
    }
    const next = reached.size === 0 ? DEAD : this.#state([...reached], false);
    this.#next[state * 128 + byte] = next;
    return next;
  }

  #isAccepting(state: number, isEmpty: boolean): boolean {
    const { from, isStart } = this.#states[state] ?? { from: [], isStart: false };
    const { matched } = closure(this.#steps, from, { ...inside, atStart: isStart && isEmpty, atEnd: true });
    this.#accepting[state] = matched;
    return matched;
  }
}
