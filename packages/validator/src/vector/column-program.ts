import type { Bounds, FieldReader, TestPlan } from "@opendatalocale/table-schema";
import type { RowBlock } from "@opendatalocale/tabular";
import { AutomatonCopy } from "./automaton-copy.ts";
import { writeTexts } from "./text-table.ts";
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
const PLAIN = { email: 9, scheme: 10, "point-array": 11, "point-pair": 12, year: 14 } as const;

interface Step {
  readonly kind: number;
  readonly params: number;
  readonly automaton?: AutomatonCopy;
}

/** What a column's cells must be, as data in the memory of the tests. */
export class ColumnProgram {
  readonly #tests: VectorTests;
  readonly #column: number;
  readonly #acceptsEmpty: boolean;
  readonly #accepts: NonNullable<FieldReader["acceptsContent"]>;
  readonly #steps: readonly Step[];

  /** Null when the column's test cannot be told as data. */
  static write(tests: VectorTests, column: number, reader: FieldReader): ColumnProgram | null {
    const { acceptsContent } = reader;
    const plans = acceptsContent === null ? [] : acceptsContent.plans;
    if (!plans) return null;
    return ifRoom(() => {
      const steps = plans.map((plan) => stepOf(tests, plan));
      return new ColumnProgram(tests, column, reader, steps.length > 0 ? steps : [{ kind: FILLED, params: 0 }]);
    });
  }

  private constructor(tests: VectorTests, column: number, reader: FieldReader, steps: readonly Step[]) {
    this.#tests = tests;
    this.#column = column;
    this.#acceptsEmpty = reader.acceptsEmpty;
    this.#accepts = reader.acceptsContent ?? (() => true);
    this.#steps = steps;
  }

  /** Refuses the rows whose cell is in doubt. */
  sift(block: RowBlock): void {
    const { exports, doubts } = this.#tests;
    for (const { kind, params, automaton } of this.#steps) {
      const count = exports.siftColumn(this.#column, this.#acceptsEmpty, kind, params, doubts.byteOffset);
      if (count === 0) continue;
      this.#ask(block, count);
      automaton?.update();
    }
  }

  /** The rows that the last test could not judge. */
  #ask({ bytes, offset, start, end }: RowBlock, count: number): void {
    const { doubts, refused } = this.#tests;
    for (let index = 0; index < count; index++) {
      // Rows of the block, which have all the columns.
      const row = doubts[index] as number;
      const cell = (offset[row] as number) + this.#column;
      if (!this.#accepts(bytes, start[cell] as number, end[cell] as number)) refused[row] = 1;
    }
  }
}

function stepOf(tests: VectorTests, plan: TestPlan): Step {
  switch (plan.kind) {
    case "texts":
      return { kind: TEXTS, params: writeTexts(tests, plan.texts) };
    case "length":
      return { kind: LENGTH, params: tests.list([plan.least, Math.min(plan.most, 0x7fff_ffff)]) };
    case "integer":
      return plan.bounds
        ? { kind: INTEGER_WITHIN, params: writeBounds(tests, plan.bounds) }
        : { kind: INTEGER, params: 0 };
    case "decimal": {
      const params = tests.reserve(72);
      tests.ints(params, 2).set([plan.mark, tests.powersAt]);
      if (!plan.bounds || !plan.safe) return { kind: DECIMAL, params };
      tests.floats(params + 8, 8).set([...inOrder(plan.bounds), ...inOrder(plan.safe)]);
      return { kind: DECIMAL_WITHIN, params };
    }
    case "day":
      return plan.bounds ? { kind: DAY_WITHIN, params: writeBounds(tests, plan.bounds) } : { kind: DAY, params: 0 };
    case "automaton": {
      const automaton = new AutomatonCopy(tests, plan.table);
      return { kind: AUTOMATON, params: automaton.params, automaton };
    }
    default:
      return { kind: PLAIN[plan.kind], params: tests.list([tests.powersAt]) };
  }
}

function writeBounds(tests: VectorTests, bounds: Bounds): number {
  const at = tests.reserve(32);
  tests.floats(at, 4).set(inOrder(bounds));
  return at;
}

function inOrder({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds): number[] {
  return [minimum, maximum, exclusiveMinimum, exclusiveMaximum];
}
