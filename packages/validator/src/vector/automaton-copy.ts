import type { TestPlan } from "@opendatalocale/table-schema";
import { writeShapes } from "./shape-table.ts";
import { ifRoom, type VectorTests } from "./vector-tests.ts";

/** States there is room for at first. */
const FIRST_STATES = 32;

type AutomatonPlan = Extract<TestPlan, { readonly kind: "automaton" }>;

/** What a pattern's automaton knows so far, where `runAutomaton` of `wasm/texts.ts` reads it. */
export class AutomatonCopy {
  /** Address of its parameters. */
  readonly params: number;
  readonly #tests: VectorTests;
  readonly #table: AutomatonPlan["table"];
  #version = -1;
  #states = 0;
  #nextAt = 0;
  #endsAt = 0;

  constructor(tests: VectorTests, { table, shapes }: AutomatonPlan, acceptsEmpty: boolean) {
    this.#tests = tests;
    this.#table = table;
    this.params = tests.list([0, 0, 0, writeShapes(tests, shapes(), acceptsEmpty)]);
    this.#grow(FIRST_STATES);
    this.update();
  }

  /** Takes over what was learned since; without room for more states, those stay unknown. */
  update(): void {
    const { version, size, first } = this.#table;
    if (version === this.#version) return;
    this.#version = version;
    if (size > this.#states && !ifRoom(() => this.#grow(Math.max(size, this.#states * 2)))) return;
    this.#table.write(
      this.#tests.ints(this.#nextAt, this.#states * 128),
      this.#tests.bytes(this.#endsAt, this.#states),
    );
    this.#tests.ints(this.params, 3).set([this.#nextAt, this.#endsAt, first]);
  }

  #grow(states: number): true {
    const nextAt = this.#tests.reserve(states * 128 * 4);
    this.#endsAt = this.#tests.reserve(states);
    this.#nextAt = nextAt;
    this.#states = states;
    return true;
  }
}
