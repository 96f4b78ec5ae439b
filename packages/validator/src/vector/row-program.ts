import type { RowQuestion } from "../rows/row-test.ts";
import type { Operator } from "../values/comparison.ts";
import type { KnownTexts } from "../values/known-texts.ts";
import { NumberColumns } from "./number-columns.ts";
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
  together: 14,
} as const;
/** Added to a question that is also answered with yes when one of its cells is empty. */
const OR_EMPTY = 64;
/** The orders that an operator allows: 1 below, 2 equal, 4 above. */
const ORDERS: Readonly<Record<Operator, number>> = { ">": 4, ">=": 6, "==": 2, "<=": 3, "<": 1 };
const ACCEPTED = -1;
const REFUSED = -2;
/** Texts are compared 16 bytes at a time. */
const TEXT_ROOM = 16;
/** A row in so many that a set of texts does not know is reason enough to write it anew. */
const WORTH_WRITING = 64;
/** Numbers of a task: its steps, how many, where rows are listed, how many are. */
const TASK = 4;
const LISTED = 3;

type Leaf = Exclude<RowQuestion, { kind: "all" | "any" | "not" }>;

/** A step: the question, four numbers, and the steps that follow a yes and a no. */
type Step = readonly [operation: number, a: number, b: number, c: number, d: number, yes: number, no: number];

/** Questions about rows, asked of a block all together. */
export class RowPrograms {
  readonly #tests: VectorTests;
  readonly #programs: RowProgram[] = [];
  #tasks: Int32Array = new Int32Array(0);
  readonly #numbers: NumberColumns;
  /** Room for the rows that come to each step of a program. */
  #arriving: { readonly at: number; readonly steps: number } = { at: 0, steps: 0 };

  constructor(tests: VectorTests) {
    this.#tests = tests;
    this.#numbers = new NumberColumns(tests);
  }

  /** Adds a question: {@link ask} answers it from now on. Null when there is no room. @param indexes the column of each cell that it names; all are there */
  add(question: RowQuestion, indexes: Int32Array): RowProgram | null {
    return ifRoom(() => {
      const program = new RowProgram(this.#tests, this.#numbers, question, indexes);
      const { steps } = program;
      if (steps > this.#arriving.steps) this.#arriving = { at: this.#tests.reserve(steps * 4), steps };
      const tasks = [...this.#programs, program].flatMap(({ at, steps, listedAt }) => [at, steps, listedAt, 0]);
      this.#tasks = this.#tests.ints(this.#tests.list(tasks), tasks.length);
      this.#programs.push(program);
      return program;
    });
  }

  /** Asks all the questions of the block, or only the last one added. */
  ask(rows: number, onlyLast: boolean): void {
    const first = onlyLast ? this.#programs.length - 1 : 0;
    for (let index = first; index < this.#programs.length; index++) this.#programs[index]?.prepare();
    const tasks = this.#tasks.byteOffset + first * TASK * 4;
    const { at, count } = this.#numbers;
    this.#tests.exports.decideRows(tasks, this.#programs.length - first, this.#arriving.at, at, count);
    for (let index = first; index < this.#programs.length; index++)
      this.#programs[index]?.take(this.#tasks[index * TASK + LISTED] ?? 0, rows);
  }
}

/** A question, as steps in the memory of the tests. */
export class RowProgram {
  readonly #tests: VectorTests;
  readonly #numberColumns: NumberColumns;
  readonly #indexes: Int32Array;
  readonly #steps: Step[] = [];
  readonly #known: { readonly texts: KnownTexts; readonly at: number; written: number }[] = [];
  #isDue = true;
  /** How many steps it has; addresses of these, and of the rows that are not surely accepted. */
  readonly steps: number;
  readonly at: number;
  readonly listedAt: number;
  listed: Int32Array = new Int32Array(0);

  constructor(tests: VectorTests, numbers: NumberColumns, question: RowQuestion, indexes: Int32Array) {
    this.#tests = tests;
    this.#numberColumns = numbers;
    this.#indexes = indexes;
    if (this.#add(question, ACCEPTED, REFUSED) < 0) throw new Error("a question that asks nothing");
    // Steps were added from the last one; the first must stand first.
    const count = this.#steps.length;
    const turned = (step: number) => (step < 0 ? step : count - 1 - step);
    this.steps = count;
    const steps = this.#steps.toReversed().map(([kind, a, b, c, d, yes, no]) => {
      return [kind, a, b, c, d, turned(yes), turned(no)];
    });
    this.at = tests.list(steps.flat());
    this.listedAt = tests.reserve(tests.mostRows * 4);
  }

  /** Takes over the texts that came to be known, when that is worth it. */
  prepare(): void {
    if (this.#isDue) this.#writeTexts();
  }

  /** Told how many rows of the block are listed. */
  take(count: number, rows: number): void {
    this.listed = this.#tests.ints(this.listedAt, count);
    this.#isDue = count * WORTH_WRITING > rows;
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
      case "any": {
        const { asked, mayBeEmpty } = joined(question.of);
        return asked.reduceRight((next, one) => {
          return one === mayBeEmpty ? this.#push(one, OR_EMPTY, yes, next) : this.#add(one, yes, next);
        }, no);
      }
      case "not":
        return this.#add(question.of, no, yes);
      default:
        return this.#push(question, 0, yes, no);
    }
  }

  #push(question: Leaf, flag: number, yes: number, no: number): number {
    return this.#steps.push([OPERATIONS[question.kind] + flag, ...this.#numbers(question), yes, no]) - 1;
  }

  #numbers(question: Leaf): [number, number, number, number] {
    const column = (cell: number) => this.#indexes[cell] ?? 0;
    const number = (cell: number) => this.#numberColumns.placeOf(column(cell));
    if (question.kind === "together")
      return [column(0), this.#tests.list(question.cells.map(column)), question.cells.length, 0];
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
      case "dates":
        return [cell, column(question.other), ORDERS[question.operator], 0];
      case "numbers":
        return [number(question.cell), number(question.other), ORDERS[question.operator], 0];
      case "sum":
        return [number(question.cell), this.#tests.list(question.parts.map(number)), question.parts.length, 0];
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

/** Questions about cells that may be empty: the emptiness of all the cells of one of them is asked together with it, in one step. */
function joined(questions: readonly RowQuestion[]): { asked: readonly RowQuestion[]; mayBeEmpty: Leaf | null } {
  const empty = new Set(questions.flatMap((one) => (one.kind === "empty" ? [one.cell] : [])));
  const mayBeEmpty = questions.find((one): one is Leaf => {
    const cells = cellsOf(one);
    return cells.length > 0 && cells.length === empty.size && cells.every((cell) => empty.has(cell));
  });
  if (!mayBeEmpty) return { asked: questions, mayBeEmpty: null };
  return { asked: questions.filter(({ kind }) => kind !== "empty"), mayBeEmpty };
}

/** The cells of the questions that an empty cell may answer; none for the others. */
function cellsOf(question: RowQuestion): readonly number[] {
  switch (question.kind) {
    case "numbers":
      return [question.cell, question.other];
    case "sum":
      return [question.cell, ...question.parts];
    case "byte":
    case "siret":
    case "siren":
    case "identifier":
    case "digits":
    case "known":
      return [question.cell];
    default:
      return [];
  }
}
