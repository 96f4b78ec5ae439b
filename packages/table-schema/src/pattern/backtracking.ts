import { holdsAt, positionAt } from "./automaton.ts";
import type { PatternNode } from "./pattern-tree.ts";

/** Steps allowed for one cell, and deepest recursion: beyond, the cell is said not to match. */
const STEP_BUDGET = 200_000;
const DEPTH_BUDGET = 1_000;

/** What remains to be matched after a node. */
type Rest = (at: number) => boolean;

class BudgetSpent extends Error {}

/** Decides patterns that no automaton can (back-references, look-around), by trial and error under a budget. */
export function matchesByTrial(tree: PatternNode, groups: number, text: string): boolean {
  const codePoints = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const trial = new Trial(codePoints, groups);
  const isEnd = (at: number) => at === codePoints.length || (at === codePoints.length - 1 && codePoints[at] === 10);
  try {
    return trial.match(tree, 0, isEnd);
  } catch (error) {
    if (error instanceof BudgetSpent) return false;
    throw error;
  }
}

class Trial {
  readonly #text: readonly number[];
  readonly #captures: ({ from: number; to: number } | undefined)[];
  #steps = 0;
  #depth = 0;

  constructor(text: readonly number[], groups: number) {
    this.#text = text;
    this.#captures = new Array(groups + 1);
  }

  match(node: PatternNode, at: number, rest: Rest): boolean {
    if (++this.#steps > STEP_BUDGET || ++this.#depth > DEPTH_BUDGET) throw new BudgetSpent();
    const outcome = this.#node(node, at, rest);
    this.#depth--;
    return outcome;
  }

  #node(node: PatternNode, at: number, rest: Rest): boolean {
    switch (node.kind) {
      case "char": {
        const codePoint = this.#text[at];
        return codePoint !== undefined && node.test(codePoint) && rest(at + 1);
      }
      case "assert":
        return holdsAt(node.place, positionAt(this.#text, at)) && rest(at);
      case "sequence":
        return this.#sequence(node.items, 0, at, rest);
      case "choice":
        return node.items.some((item) => this.match(item, at, rest));
      case "group":
        return this.#group(node.item, node.index, at, rest);
      case "look":
        return this.#look(node.item, node.ahead, at) === node.wanted && rest(at);
      case "back-reference":
        return this.#backReference(node.index, at, rest);
      case "repeat":
        return node.possessive
          ? this.#possessive(node, at, rest)
          : this.#repeat(node.item, node.min, node.max, at, rest);
    }
  }

  #sequence(items: readonly PatternNode[], index: number, at: number, rest: Rest): boolean {
    const item = items[index];
    return item ? this.match(item, at, (next) => this.#sequence(items, index + 1, next, rest)) : rest(at);
  }

  #group(item: PatternNode, index: number, at: number, rest: Rest): boolean {
    const before = this.#captures[index];
    const matched = this.match(item, at, (to) => {
      const outer = this.#captures[index];
      this.#captures[index] = { from: at, to };
      if (rest(to)) return true;
      this.#captures[index] = outer;
      return false;
    });
    if (!matched) this.#captures[index] = before;
    return matched;
  }

  #repeat(item: PatternNode, min: number, max: number, at: number, rest: Rest): boolean {
    if (max > 0) {
      const again = (next: number) =>
        (next > at || min > 0) && this.#repeat(item, Math.max(0, min - 1), max - 1, next, rest);
      if (this.match(item, at, again)) return true;
    }
    return min === 0 && rest(at);
  }

  #possessive(node: PatternNode & { kind: "repeat" }, at: number, rest: Rest): boolean {
    let end = -1;
    this.#repeat(node.item, node.min, node.max, at, (next) => {
      end = next;
      return true;
    });
    return end >= 0 && rest(end);
  }

  /** Python's look-behind has a fixed width; trying every start is the same and simpler. */
  #look(item: PatternNode, ahead: boolean, at: number): boolean {
    if (ahead) return this.match(item, at, () => true);
    for (let from = at; from >= 0; from--) if (this.match(item, from, (to) => to === at)) return true;
    return false;
  }

  #backReference(index: number, at: number, rest: Rest): boolean {
    const capture = this.#captures[index];
    if (!capture) return false;
    const length = capture.to - capture.from;
    for (let offset = 0; offset < length; offset++) {
      if (this.#text[capture.from + offset] !== this.#text[at + offset]) return false;
    }
    return at + length <= this.#text.length && rest(at + length);
  }
}
