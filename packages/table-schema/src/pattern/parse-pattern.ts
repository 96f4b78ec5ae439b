import { anyChar, type CharTest, ignoringCase, isLineFeed, not, range } from "./char-test.ts";
import { parseClass, parseEscape } from "./parse-class.ts";
import { PatternError } from "./pattern-error.ts";
import type { PatternNode, Place } from "./pattern-tree.ts";

/** Deepest nesting of groups; deeper ones are hostile. */
const MAX_DEPTH = 200;
/** Largest count in `{m,n}`. */
const MAX_COUNT = 65_535;

/** Parses a pattern with the grammar of Python's `re`, which the official validator runs. Throws {@link PatternError}. */
export function parsePattern(source: string): PatternNode {
  return new Parser(source).parse();
}

class Parser {
  readonly #source: string;
  #at = 0;
  #groups = 0;
  #depth = 0;
  readonly #names = new Map<string, number>();
  #ignoreCase = false;
  #dotAll = false;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): PatternNode {
    this.#globalFlags();
    const tree = this.#choice();
    if (this.#at < this.#source.length) this.#fail();
    return tree;
  }

  #fail(): never {
    throw new PatternError("pattern-syntax", this.#at);
  }

  #globalFlags(): void {
    const flags = /^\(\?([aiLmsux]+)\)/.exec(this.#source);
    if (!flags) return;
    // `m` and `x` change what `^`, `$` and blanks mean: no published schema uses them.
    if (/[Lmx]/.test(flags[1] ?? "")) this.#fail();
    this.#ignoreCase = flags[1]?.includes("i") ?? false;
    this.#dotAll = flags[1]?.includes("s") ?? false;
    this.#at = flags[0].length;
  }

  #choice(): PatternNode {
    if (++this.#depth > MAX_DEPTH) throw new PatternError("pattern-too-complex", this.#at);
    const items = [this.#sequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      items.push(this.#sequence());
    }
    this.#depth--;
    const [only] = items;
    return items.length === 1 && only ? only : { kind: "choice", items };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      items.push(this.#repeated(this.#atom()));
    }
    return { kind: "sequence", items };
  }

  #atom(): PatternNode {
    const codePoint = this.#source.codePointAt(this.#at) ?? 0;
    const char = String.fromCodePoint(codePoint);
    if (char === "(") return this.#group();
    if (char === "[") {
      const { test, next } = parseClass(this.#source, this.#at);
      this.#at = next;
      return this.#char(test);
    }
    if (char === "\\") return this.#escape();
    if (char === "*" || char === "+" || char === "?") this.#fail();
    this.#at += char.length;
    if (char === ".") return { kind: "char", test: this.#dotAll ? anyChar : not(isLineFeed) };
    if (char === "^") return { kind: "assert", place: "start" };
    if (char === "$") return { kind: "assert", place: "end-of-line" };
    return this.#char(range(codePoint, codePoint));
  }

  #char(test: CharTest): PatternNode {
    return { kind: "char", test: this.#ignoreCase ? ignoringCase(test) : test };
  }

  #escape(): PatternNode {
    const letter = this.#source[this.#at + 1] ?? "";
    const places: Readonly<Record<string, Place>> = { A: "start", Z: "end", b: "word-edge", B: "not-word-edge" };
    const place = places[letter];
    if (place) {
      this.#at += 2;
      return { kind: "assert", place };
    }
    const reference = /^[1-9]\d?/.exec(this.#source.slice(this.#at + 1));
    if (reference) {
      const index = Number(reference[0]);
      if (index > this.#groups) this.#fail();
      this.#at += 1 + reference[0].length;
      return { kind: "back-reference", index };
    }
    const escaped = parseEscape(this.#source, this.#at);
    this.#at = escaped.next;
    return this.#char("test" in escaped ? escaped.test : range(escaped.codePoint, escaped.codePoint));
  }

  #group(): PatternNode {
    const rest = this.#source.slice(this.#at);
    const reference = /^\(\?P=(\w+)\)/.exec(rest);
    if (reference) {
      this.#at += reference[0].length;
      const index = this.#names.get(reference[1] ?? "");
      if (index === undefined) this.#fail();
      return { kind: "back-reference", index };
    }
    const opening = /^\((?:\?(?::|=|!|<=|<!|P<(\w+)>))?/.exec(rest);
    if (!opening || (opening[0] === "(" && rest[1] === "?")) this.#fail();
    this.#at += opening[0].length;
    const looks = /[=!]$/.exec(opening[0]);
    const captures = opening[0] === "(" || opening[1] !== undefined;
    const index = captures ? ++this.#groups : 0;
    if (opening[1] !== undefined) this.#names.set(opening[1], index);
    const item = this.#choice();
    if (this.#source[this.#at] !== ")") this.#fail();
    this.#at++;
    if (looks) return { kind: "look", item, ahead: !opening[0].includes("<"), wanted: looks[0] === "=" };
    return captures ? { kind: "group", item, index } : item;
  }

  /** `*`, `+`, `?`, `{m,n}` after an atom; a brace that is no count is an ordinary character, as in Python. */
  #repeated(item: PatternNode): PatternNode {
    const counts = /^(?:[*+?]|\{(\d*)(,?)(\d*)\})/.exec(this.#source.slice(this.#at));
    if (!counts || counts[0] === "{}") return item;
    const [whole, low, comma, high] = counts;
    const [min, max] =
      whole === "*" ? [0, Infinity] : whole === "+" ? [1, Infinity] : whole === "?" ? [0, 1] : bounds(low, comma, high);
    if (max < min) this.#fail();
    if (min > MAX_COUNT || (max !== Infinity && max > MAX_COUNT))
      throw new PatternError("pattern-too-complex", this.#at);
    this.#at += whole.length;
    // Lazy or greedy, the set of texts matched whole is the same.
    const suffix = this.#source[this.#at];
    if (suffix === "?" || suffix === "+") this.#at++;
    if (/^(?:[*+?]|\{\d*,?\d*\})/.test(this.#source.slice(this.#at)) && !this.#source.startsWith("{}", this.#at))
      this.#fail();
    return { kind: "repeat", item, min, max, possessive: suffix === "+" };
  }
}

function bounds(low = "", comma = "", high = ""): [number, number] {
  const min = low === "" ? 0 : Number(low);
  if (comma === "") return [min, min];
  return [min, high === "" ? Infinity : Number(high)];
}
