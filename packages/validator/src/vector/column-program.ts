import type { Bounds, FieldReader, TestPlan } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import { AutomatonCopy } from "./automaton-copy.ts";
import { areWords, writeTexts, writeWords } from "./text-table.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** The tests, as `wasm/columns.ts` numbers them. */
const FILLED = 0;
const TEXTS = 1;
const LENGTH = 2;
const INTEGER = 3;
const INTEGER_WITHIN = 4;
const DECIMAL = 5;
const DECIMAL_WITHIN = 6;
const DAY = 7;
const DAY_WITHIN = 8;
const AUTOMATON = 13;
const WORDS = 15;
const PLAIN = { email: 9, scheme: 10, "point-array": 11, "point-pair": 12, year: 14 } as const;

interface Step {
  readonly kind: number;
  readonly params: number;
  readonly automaton?: AutomatonCopy;
}

interface ColumnStep {
  readonly column: number;
  readonly reader: FieldReader;
  readonly step: Step;
  /** Where the rows that it cannot judge are listed. */
  readonly listedAt: number;
}

/** Numbers of a task: column, whether it accepts empty cells, kind, parameters, where rows are listed, how many are; cells found good. */
const TASK = 22;
const LISTED_AT = 4;
const LISTED = 5;
/** Of eight digits. */
const MOST_WHOLE = 99_999_999;
/** Rows that teach an automaton. */
const LESSONS = 64;

/** What the cells of columns must be, as data in the memory of the tests. */
export class ColumnProgram {
  readonly #tests: VectorTests;
  readonly #steps: ColumnStep[] = [];
  #tasks: Int32Array = new Int32Array(0);
  #isNew = true;

  constructor(tests: VectorTests) {
    this.#tests = tests;
  }

  /** Adds a column; false when its test cannot be told as data, or there is no room for it. */
  add(column: number, reader: FieldReader): boolean {
    const plans = reader.acceptsContent === null ? [] : reader.acceptsContent.plans;
    if (!plans) return false;
    const added = ifRoom(() => {
      const steps = plans.map((plan) => stepOf(this.#tests, plan, reader.acceptsEmpty));
      if (steps.length === 0) steps.push({ kind: FILLED, params: 0 });
      return steps.map((step) => ({ column, reader, step, listedAt: this.#tests.reserve(this.#tests.mostRows * 4) }));
    });
    if (added) this.#steps.push(...added);
    return added !== null;
  }

  /** To be called once every column was added. */
  write(): void {
    const tasks = this.#steps.flatMap(({ column, reader, step, listedAt }) => {
      const task = [column, reader.acceptsEmpty ? 1 : 0, step.kind, step.params, listedAt];
      return [...task, ...new Array(TASK - task.length).fill(0)];
    });
    this.#tasks = this.#tests.ints(this.#tests.list(tasks), tasks.length);
  }

  /** Doubts cells of the rows of the block that have all the columns. */
  sift(block: RowBlock): void {
    const tasks = this.#tasks;
    if (this.#isNew) this.#learn(block);
    this.#tests.exports.siftColumns(tasks.byteOffset, this.#steps.length);
    for (let index = 0; index < this.#steps.length; index++) this.#askListed(block, index);
  }

  #askListed(block: RowBlock, index: number): void {
    const count = this.#tasks[index * TASK + LISTED] ?? 0;
    if (count === 0) return;
    const { column, reader, step } = this.#steps[index] as ColumnStep; // inside
    this.#ask(block, column, reader, this.#tests.ints(this.#tasks[index * TASK + LISTED_AT] ?? 0, count));
    step.automaton?.update();
  }

  /** Automata know nothing at first: JavaScript teaches them with a few rows, so that it is not asked about all the others. */
  #learn({ bytes, rows, offset, start, end }: RowBlock): void {
    this.#isNew = false;
    for (const { column, reader, step } of this.#steps) {
      if (!step.automaton) continue;
      for (let row = 0; row < Math.min(rows, LESSONS); row++) {
        const cell = (offset[row] ?? 0) + column;
        if (cell < (offset[row + 1] ?? 0)) reader.accepts(bytes, start[cell] ?? 0, end[cell] ?? 0);
      }
      step.automaton.update();
    }
  }

  /** The rows that a test could not judge. */
  #ask(block: RowBlock, column: number, { acceptsContent }: FieldReader, listed: Int32Array): void {
    const { bytes, offset, start, end } = block;
    for (let index = 0; index < listed.length; index++) {
      // Rows of the block, which have all the columns.
      const row = listed[index] as number;
      const cell = (offset[row] as number) + column;
      if (!acceptsContent?.(bytes, start[cell] as number, end[cell] as number)) this.#tests.doubt(row, column);
    }
  }
}

function stepOf(tests: VectorTests, plan: TestPlan, acceptsEmpty: boolean): Step {
  switch (plan.kind) {
    case "texts":
      return areWords(plan.texts)
        ? { kind: WORDS, params: writeWords(tests, plan.texts) }
        : { kind: TEXTS, params: writeTexts(tests, plan.texts) };
    case "length":
      return { kind: LENGTH, params: tests.list([plan.least, Math.min(plan.most, 0x7fff_ffff)]) };
    case "integer":
      return plan.bounds
        ? { kind: INTEGER_WITHIN, params: writeBounds(tests, plan.bounds, 8) }
        : { kind: INTEGER, params: 0 };
    case "decimal": {
      const params = tests.reserve(84);
      tests.ints(params, 2).set([plan.mark, tests.powersAt]);
      if (!plan.bounds || !plan.safe) return { kind: DECIMAL, params };
      tests.floats(params + 8, 8).set([...inOrder(plan.bounds), ...inOrder(plan.safe)]);
      tests.ints(params + 72, 3).set([...wholeRange(plan.bounds), tests.wholePowersAt]);
      return { kind: DECIMAL_WITHIN, params };
    }
    case "day":
      return plan.bounds ? { kind: DAY_WITHIN, params: writeBounds(tests, plan.bounds) } : { kind: DAY, params: 0 };
    case "automaton": {
      const automaton = new AutomatonCopy(tests, plan, acceptsEmpty);
      return { kind: AUTOMATON, params: automaton.params, automaton };
    }
    default:
      return { kind: PLAIN[plan.kind], params: tests.list([tests.powersAt]) };
  }
}

/** @param more bytes of {@link wholeRange} */
function writeBounds(tests: VectorTests, bounds: Bounds, more = 0): number {
  const at = tests.reserve(32 + more);
  tests.floats(at, 4).set(inOrder(bounds));
  if (more > 0) tests.ints(at + 32, 2).set(wholeRange(bounds));
  return at;
}

/** The least and the highest whole number of eight digits within the bounds; the other way round where there is none. */
function wholeRange({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds): [number, number] {
  const least = Math.max(0, Math.ceil(minimum), Math.floor(exclusiveMinimum) + 1);
  const most = Math.min(MOST_WHOLE, Math.floor(maximum), Math.ceil(exclusiveMaximum) - 1);
  return least <= most ? [least, most] : [MOST_WHOLE, 0];
}

function inOrder({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds): number[] {
  return [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
}
