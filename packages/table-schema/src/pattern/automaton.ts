import { type CharTest, isWord } from "./char-test.ts";
import { PatternError } from "./pattern-error.ts";
import type { PatternNode, Place } from "./pattern-tree.ts";

/** Most steps a pattern may compile to: counted repeats are written out. */
const MAX_STEPS = 20_000;

/** One step of the automaton; `next` (and `other`) are indexes of steps. */
export type Step =
  | { readonly kind: "char"; readonly test: CharTest; next: number }
  | { readonly kind: "split"; next: number; other: number }
  | { readonly kind: "assert"; readonly place: Place; next: number }
  | { readonly kind: "match" };

/** Compiles a regular pattern into the steps of an automaton (Thompson's construction). Step 0 is the last built; `start` says where to begin. */
export function buildAutomaton(tree: PatternNode): { steps: readonly Step[]; start: number } {
  const steps: Step[] = [{ kind: "match" }];
  const add = (step: Step): number => {
    if (steps.length >= MAX_STEPS) throw new PatternError("pattern-too-complex", 0);
    return steps.push(step) - 1;
  };
  // Built from the end: `next` is the step that follows the node.
  const build = (node: PatternNode, next: number): number => {
    switch (node.kind) {
      case "char":
        return add({ kind: "char", test: node.test, next });
      case "assert":
        return add({ kind: "assert", place: node.place, next });
      case "group":
        return build(node.item, next);
      case "sequence":
        return node.items.reduceRight((after, item) => build(item, after), next);
      case "choice":
        return node.items
          .map((item) => build(item, next))
          .reduceRight((other, start) => add({ kind: "split", next: start, other }));
      case "repeat":
        return repeat(node.item, node.min, node.max, next);
      default:
        throw new Error(`${node.kind} is not regular`);
    }
  };
  const repeat = (item: PatternNode, min: number, max: number, next: number): number => {
    let start = next;
    if (max === Infinity) {
      const loop: Step = { kind: "split", next, other: next };
      start = add(loop);
      loop.other = build(item, start);
    } else {
      for (let count = min; count < max; count++) start = add({ kind: "split", next: build(item, start), other: next });
    }
    for (let count = 0; count < min; count++) start = build(item, start);
    return start;
  };
  const start = build(tree, 0);
  return { steps, start };
}

/** Where the reading stands, for `^`, `$` and `\b`. */
export interface Position {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  /** Nothing left but one line feed. */
  readonly beforeLastLineFeed: boolean;
  readonly wordBefore: boolean;
  readonly wordAfter: boolean;
}

export function holdsAt(place: Place, position: Position): boolean {
  switch (place) {
    case "start":
      return position.atStart;
    case "end":
      return position.atEnd;
    case "end-of-line":
      return position.atEnd || position.beforeLastLineFeed;
    case "word-edge":
      return position.wordBefore !== position.wordAfter;
    default:
      return position.wordBefore === position.wordAfter;
  }
}

/** Follows every step that takes no character from `from`; answers the steps that wait for one, and whether the end is reached. */
export function closure(
  steps: readonly Step[],
  from: Iterable<number>,
  position: Position,
): { waiting: number[]; matched: boolean } {
  const seen = new Set<number>();
  const stack = [...from];
  const waiting: number[] = [];
  let matched = false;
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    const step = steps[index];
    if (!step) continue;
    if (step.kind === "match") matched = true;
    else if (step.kind === "char") waiting.push(index);
    else if (step.kind === "split") stack.push(step.next, step.other);
    else if (holdsAt(step.place, position)) stack.push(step.next);
  }
  return { waiting, matched };
}

/** Runs the automaton over a text: time is at most (length of text) × (number of steps), whatever the pattern. */
export function matchesWhole(steps: readonly Step[], start: number, text: string): boolean {
  const codePoints = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  let current: readonly number[] = [start];
  for (let at = 0; ; at++) {
    const { waiting, matched } = closure(steps, current, positionAt(codePoints, at));
    const isAtEnd = at === codePoints.length;
    if (matched && (isAtEnd || (at === codePoints.length - 1 && codePoints[at] === 10))) return true;
    const codePoint = codePoints[at];
    if (codePoint === undefined) return false;
    const next = new Set<number>();
    for (const index of waiting) {
      const step = steps[index];
      if (step?.kind === "char" && step.test(codePoint)) next.add(step.next);
    }
    if (next.size === 0) return false;
    current = [...next];
  }
}

export function positionAt(codePoints: readonly number[], at: number): Position {
  const length = codePoints.length;
  const before = codePoints[at - 1];
  const after = codePoints[at];
  return {
    atStart: at === 0,
    atEnd: at === length,
    beforeLastLineFeed: at === length - 1 && after === 10,
    wordBefore: before !== undefined && isWord(before),
    wordAfter: after !== undefined && isWord(after),
  };
}
