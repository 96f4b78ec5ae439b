import type { CharTest } from "./char-test.ts";

/** A parsed pattern. */
export type PatternNode =
  | { readonly kind: "char"; readonly test: CharTest }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly items: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly item: PatternNode;
      readonly min: number;
      readonly max: number;
      readonly possessive: boolean;
    }
  | { readonly kind: "group"; readonly item: PatternNode; readonly index: number }
  | { readonly kind: "assert"; readonly place: Place }
  | { readonly kind: "look"; readonly item: PatternNode; readonly ahead: boolean; readonly wanted: boolean }
  | { readonly kind: "back-reference"; readonly index: number };

/** `^`, `$` (end, or before a final line feed), `\A`, `\Z`, `\b`, `\B`. */
export type Place = "start" | "end-of-line" | "end" | "word-edge" | "not-word-edge";

/** True when an automaton can decide the pattern in linear time. */
export function isRegular(node: PatternNode): boolean {
  switch (node.kind) {
    case "look":
    case "back-reference":
      return false;
    case "repeat":
      return !node.possessive && isRegular(node.item);
    case "group":
      return isRegular(node.item);
    case "sequence":
    case "choice":
      return node.items.every(isRegular);
    default:
      return true;
  }
}
