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

/** Most transitions remembered on characters beyond ASCII. */
const MAX_WIDE = 1 << 14;

/**
 * The automaton as a table, filled as characters are met: one look-up per byte of ASCII, one in a map for the others, no string.
 * Answers true only for a sure match; a line feed is left to the slow road.
 */
export class StateTable {
  readonly #steps: readonly Step[];
  readonly #states: { readonly from: readonly number[]; readonly isStart: boolean }[] = [{ from: [], isStart: false }];
  readonly #byKey = new Map<string, number>();
  readonly #wide = new Map<number, number>();
  #next = new Int16Array(128 * 8).fill(UNKNOWN);
  readonly #accepting: (boolean | undefined)[] = [false];
  readonly #start: number;

  /** Grows with what is known. */
  version = 0;

  constructor(steps: readonly Step[], start: number) {
    this.#steps = steps;
    this.#start = this.#state([start], true);
  }

  accepts(bytes: Uint8Array, from: number, to: number): boolean {
    let state = this.#start;
    for (let at = from; at < to; at++) {
      // `at` stays inside the cell, and each state has 128 entries.
      const byte = bytes[at] as number;
      if (byte === 10) return false;
      let next: number;
      if (byte < 128) {
        next = this.#next[state * 128 + byte] as number;
        if (next === UNKNOWN) next = this.#followAscii(state, byte);
      } else {
        const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        next = this.#followWide(state, codePointAt(bytes, at, length));
        at += length - 1;
      }
      if (next === DEAD) return false;
      state = next;
    }
    return this.#accepting[state] ?? this.#isAccepting(state, to === from);
  }

  /** True only when the text surely does not match. */
  refuses(bytes: Uint8Array, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (bytes[at] === 10) return false;
    return !this.accepts(bytes, from, to) && !this.#isFull;
  }

  /** The same on a text, exact in both directions; null where only the slow road knows: a line feed, too many states. */
  matches(text: string): boolean | null {
    let state = this.#start;
    for (let at = 0; at < text.length; at++) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint === 10) return null;
      if (codePoint > 0xffff) at++;
      const known = codePoint < 128 ? (this.#next[state * 128 + codePoint] as number) : UNKNOWN; // each state has 128 entries
      if (known !== UNKNOWN) state = known;
      else state = codePoint < 128 ? this.#followAscii(state, codePoint) : this.#followWide(state, codePoint);
      if (state === DEAD) return this.#isFull ? null : false;
    }
    return this.#accepting[state] ?? this.#isAccepting(state, text === "");
  }

  /** States so far. */
  get size(): number {
    return this.#states.length;
  }

  /** Where the entries of the first state begin in {@link write}'s table. */
  get first(): number {
    return this.#start * 128;
  }

  /**
   * Writes what is known: 128 entries a state (where those of the next state begin, 0 for none, -1 when not known yet), and for
   * each state whether a text may end there (1 yes, 2 no, 0 when not known yet).
   */
  write(next: Int32Array, ends: Uint8Array): void {
    for (let entry = 0; entry < this.size * 128; entry++) {
      const state = this.#next[entry] as number; // 128 entries a state
      next[entry] = state === UNKNOWN ? UNKNOWN : state * 128;
    }
    for (let state = 0; state < this.size; state++) {
      const accepting = this.#accepting[state];
      ends[state] = accepting === undefined ? 0 : accepting ? 1 : 2;
    }
  }

  /** True once it may have given up a state or a transition for want of room. */
  get #isFull(): boolean {
    return this.#states.length >= MAX_STATES || this.#wide.size >= MAX_WIDE;
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

  #followAscii(state: number, byte: number): number {
    const next = this.#follow(state, byte);
    this.#next[state * 128 + byte] = next;
    this.version++;
    return next;
  }

  #followWide(state: number, codePoint: number): number {
    // Code points are below 2^21, states below 2^10.
    const key = codePoint * MAX_STATES + state;
    const known = this.#wide.get(key);
    if (known !== undefined) return known;
    if (this.#wide.size >= MAX_WIDE) return DEAD;
    const next = this.#follow(state, codePoint);
    this.#wide.set(key, next);
    return next;
  }

  #follow(state: number, codePoint: number): number {
    const { from, isStart } = this.#states[state] ?? { from: [], isStart: false };
    const { waiting } = closure(this.#steps, from, { ...inside, atStart: isStart });
    const reached = new Set<number>();
    for (const index of waiting) {
      const step = this.#steps[index];
      if (step?.kind === "char" && step.test(codePoint)) reached.add(step.next);
    }
    return reached.size === 0 ? DEAD : this.#state([...reached], false);
  }

  #isAccepting(state: number, isEmpty: boolean): boolean {
    const { from, isStart } = this.#states[state] ?? { from: [], isStart: false };
    const { matched } = closure(this.#steps, from, { ...inside, atStart: isStart && isEmpty, atEnd: true });
    this.#accepting[state] = matched;
    this.version++;
    return matched;
  }
}

/** The character of `length` bytes (2 to 4) at `at`; the text is valid UTF-8. */
function codePointAt(bytes: Uint8Array, at: number, length: number): number {
  let codePoint = (bytes[at] ?? 0) & (0x7f >> length);
  for (let next = at + 1; next < at + length; next++) codePoint = (codePoint << 6) | ((bytes[next] ?? 0) & 0x3f);
  return codePoint;
}
