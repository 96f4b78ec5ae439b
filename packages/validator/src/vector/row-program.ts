import type { Operator } from "../comparison.ts";
import type { KnownTexts } from "../known-texts.ts";
import type { RowQuestion } from "../row-test.ts";
import { writeTexts } from "./text-table.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** The questions, as `wasm/decisions.ts` numbers them. */
const OPERATIONS = {
  empty: 0,
  byte: 1,
  length: 2,
  day: 3,
  "not-after": 4,
  "not-after-text": 5,
  siret: 6,
  siren: 7,
  identifier: 8,
  digits: 9,
  numbers: 10,
  dates: 11,
  sum: 12,
  known: 13,
} as const;
/** The orders that an operator allows: 1 below, 2 equal, 4 above. */
const ORDERS: Readonly<Record<Operator, number>> = { ">": 4, ">=": 6, "==": 2, "<=": 3, "<": 1 };
const ACCEPTED = -1;
const REFUSED = -2;
/** Texts are compared 16 bytes at a time. */
const TEXT_ROOM = 16;
/** A row in so many that a set of texts does not know is reason enough to write it anew. */
const WORTH_WRITING = 64;

type Leaf = Exclude<RowQuestion, { kind: "all" | "any" | "not" }>;

/** A step: the question, four numbers, and the steps that follow a yes and a no. */
type Step = readonly [operation: number, a: number, b: number, c: number, d: number, yes: number, no: number];

/** A question about rows, as steps in the memory of the tests. */
export class RowProgram {
  readonly #tests: VectorTests;
  readonly #indexes: Int32Array;
  readonly #steps: Step[] = [];
  readonly #at: number;
  readonly #known: { readonly texts: KnownTexts; readonly at: number; written: number }[] = [];
  #isDue = true;

  /** Null when there is no room. @param indexes the column of each cell that the question names; all are there */
  static write(tests: VectorTests, question: RowQuestion, indexes: Int32Array): RowProgram | null {
    return ifRoom(() => new RowProgram(tests, question, indexes));
  }

  private constructor(tests: VectorTests, question: RowQuestion, indexes: Int32Array) {
    this.#tests = tests;
    this.#indexes = indexes;
    if (this.#add(question, ACCEPTED, REFUSED) < 0) throw new Error("a question that asks nothing");
    // Steps were added from the last one; the first must stand first.
    const count = this.#steps.length;
    const turned = (step: number) => (step < 0 ? step : count - 1 - step);
    const steps = this.#steps.toReversed().map(([kind, a, b, c, d, yes, no]) => {
      return [kind, a, b, c, d, turned(yes), turned(no)];
    });
    this.#at = tests.list(steps.flat());
  }

  /** How many rows, listed in `doubts` of the tests, are not surely accepted. */
  ask(rows: number): number {
    const { exports, doubts } = this.#tests;
    if (this.#isDue) this.#writeTexts();
    const count = exports.decideRows(this.#at, doubts.byteOffset);
    this.#isDue = count * WORTH_WRITING > rows;
    return count;
  }

  #writeTexts(): void {
    for (const known of this.#known) {
      const { texts } = known.texts;
      if (texts.length === known.written) continue;
      ifRoom(() => {
        this.#tests.ints(known.at, 1)[0] = writeTexts(this.#tests, texts);
      });
      known.written = texts.length;
    }
  }

  /** Adds the steps of a question, those that come last first; answers the one to begin with. */
  #add(question: RowQuestion, yes: number, no: number): number {
    switch (question.kind) {
      case "all":
        return question.of.reduceRight((next, one) => this.#add(one, next, no), yes);
      case "any":
        return question.of.reduceRight((next, one) => this.#add(one, yes, next), no);
      case "not":
        return this.#add(question.of, no, yes);
      default:
        return this.#steps.push([OPERATIONS[question.kind], ...this.#numbers(question), yes, no]) - 1;
    }
  }

  #numbers(question: Leaf): [number, number, number, number] {
    const column = (cell: number) => this.#indexes[cell] ?? 0;
    const cell = column(question.cell);
    switch (question.kind) {
      case "length":
        return [cell, question.bytes, 0, 0];
      case "byte":
        return [cell, question.at, question.low, question.high];
      case "day":
        return [cell, question.at, 0, 0];
      case "not-after":
        return [cell, question.at, column(question.other), question.otherAt];
      case "not-after-text": {
        const at = this.#tests.reserve(TEXT_ROOM);
        this.#tests.bytes(at, question.text.length).set(question.text);
        return [cell, at, 0, 0];
      }
      case "numbers":
      case "dates":
        return [cell, column(question.other), ORDERS[question.operator], 0];
      case "sum":
        return [cell, this.#tests.list(question.parts.map(column)), question.parts.length, 0];
      case "known": {
        const at = this.#tests.list([writeTexts(this.#tests, [])]);
        this.#known.push({ texts: question.texts, at, written: 0 });
        return [cell, at, 0, 0];
      }
      default:
        return [cell, 0, 0, 0];
    }
  }
}
