import { type ByteTest, refusing } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import { buildAutomaton, matchesWhole } from "./automaton.ts";
import { matchesByTrial } from "./backtracking.ts";
import { parsePattern } from "./parse-pattern.ts";
import { isRegular, type PatternNode } from "./pattern-tree.ts";
import { shapesOf } from "./shapes.ts";
import { StateTable } from "./state-table.ts";

export { PatternError } from "./pattern-error.ts";

/** A `pattern` constraint, ready to judge cells. */
export interface CompiledPattern {
  /** `automaton`: linear time, always. `backtracking`: under a budget (back-references, look-around); a cell that spends it does not match. */
  readonly engine: "automaton" | "backtracking";
  readonly test: (text: string) => boolean;
  /** True only for a sure match on the bytes of a cell; false means: ask `test`. */
  readonly accepts: ByteTest;
}

/**
 * Compiles a pattern as the official validator understands it: Python's grammar and Unicode classes, the whole cell must
 * match (`^(?:pattern)$`). JavaScript's own engine is never used on a schema's pattern, so none can make us hang.
 * @throws {PatternError}
 */
export function compilePattern(source: string): CompiledPattern {
  const tree = parsePattern(source);
  if (!isRegular(tree)) {
    const groups = countGroups(tree);
    return { engine: "backtracking", test: (text) => matchesByTrial(tree, groups, text), accepts: () => false };
  }
  const { steps, start } = buildAutomaton(tree);
  const test = (text: string) => matchesWhole(steps, start, text);
  const knowsWords = steps.some(
    (step) => step.kind === "assert" && (step.place === "word-edge" || step.place === "not-word-edge"),
  );
  if (knowsWords) return { engine: "automaton", test, accepts: () => false };
  const table = new StateTable(steps, start);
  const quickly = (text: string) => table.matches(text) ?? test(text);
  const shapes = () => shapesOf(tree);
  const accepts = planned((bytes, from, to) => table.accepts(bytes, from, to), { kind: "automaton", table, shapes });
  return {
    engine: "automaton",
    test: quickly,
    accepts: refusing(accepts, (bytes, from, to) => table.refuses(bytes, from, to)),
  };
}

function countGroups(node: PatternNode): number {
  if (node.kind === "group") return Math.max(node.index, countGroups(node.item));
  if (node.kind === "repeat" || node.kind === "look") return countGroups(node.item);
  if (node.kind === "sequence" || node.kind === "choice") return Math.max(0, ...node.items.map(countGroups));
  return 0;
}
