import type { TestPlan } from "@opendatalocale/table-schema";
import type { VectorTests } from "./vector-tests.ts";

type Shape = ReturnType<Extract<TestPlan, { readonly kind: "automaton" }>["shapes"]>[number];

/** Longest shape that is written, and how many places are judged at a time. */
const LONGEST = 32;
const HALF = 16;
/** Where ranges begin and how far they go, one after the other and then the other ones, for sixteen places. */
const HALF_BYTES = 4 * HALF;

/**
 * Writes shapes as `hasShape` of `wasm/plain-cells.ts` reads them: for each length, up to the first one that is too long, the address of
 * a shape or 0. An empty cell has a shape as well where it is accepted: which cells are empty cannot be foretold. Answers the address.
 */
export function writeShapes(tests: VectorTests, shapes: readonly Shape[], acceptsEmpty: boolean): number {
  const table = tests.list(new Array<number>(LONGEST + 2).fill(0));
  const firsts = tests.ints(table, LONGEST + 2);
  // Those that come first are looked at first.
  for (const shape of [...(acceptsEmpty ? [[]] : []), ...shapes].toReversed()) {
    if (shape.length > LONGEST) continue;
    const at = tests.reserve(4 + HALF_BYTES * Math.max(1, Math.ceil(shape.length / HALF)));
    tests.ints(at, 1)[0] = firsts[shape.length] ?? 0;
    for (let half = 0; half === 0 || half < shape.length; half += HALF)
      writeHalf(tests.bytes(at + 4 + (half / HALF) * HALF_BYTES, HALF_BYTES), shape.slice(half, half + HALF));
    firsts[shape.length] = at;
  }
  return table;
}

function writeHalf(bytes: Uint8Array, places: Shape): void {
  for (let place = 0; place < HALF; place++) {
    // Whatever stands past the end is accepted.
    const [low, high, otherLow, otherHigh] = places[place] ?? [0, 255, 0, 255];
    bytes[place] = low;
    bytes[place + HALF] = high - low;
    bytes[place + 2 * HALF] = otherLow;
    bytes[place + 3 * HALF] = otherHigh - otherLow;
  }
}
