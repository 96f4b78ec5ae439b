import type { JsonValue } from "@opendatalocale/report";
import { always, type ByteTest, inDoubt } from "../bytes/byte-test.ts";
import { planned } from "../bytes/test-plan.ts";
import type { ConstraintsDescriptor } from "../descriptor.ts";
import type { CellValue } from "../reading.ts";
import { SchemaError } from "../schema-error.ts";
import { type Bounds, isWithin, type ValueType } from "../value-type.ts";
import type { Constraint } from "./constraint.ts";

const BOUND_NAMES = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;
type BoundName = (typeof BOUND_NAMES)[number];
type Orderable = string | number | bigint;

const NO_BOUNDS: Bounds = {
  minimum: -Infinity,
  maximum: Infinity,
  exclusiveMinimum: -Infinity,
  exclusiveMaximum: Infinity,
};

/**
 * `minimum`, `maximum` and their exclusive forms. Limits are read by the field itself, so that they may be texts (`"-90"`).
 * All bounds share one test on bytes, carried by the first.
 */
export function boundConstraints(type: ValueType, constraints: ConstraintsDescriptor, pointer: string): Constraint[] {
  const found: Constraint[] = [];
  let bounds = NO_BOUNDS;
  for (const name of BOUND_NAMES) {
    const expected = constraints[name];
    if (expected === undefined || expected === null) continue;
    const limit = readLimit(type, name, expected, pointer);
    const inOrder = compare[name];
    const order = typeof limit === "string" && type.rank ? type.rank : orderOf;
    const orderedLimit = order(limit);
    if (type.rank) bounds = { ...bounds, [name]: type.rank(limit) };
    found.push({ name, expected, holds: (value) => inOrder(order(value), orderedLimit), accepts: always });
  }
  return found.map((constraint, index) =>
    index === 0 ? { ...constraint, accepts: byteTest(type, bounds) } : constraint,
  );
}

const compare: Readonly<Record<BoundName, (value: Orderable, limit: Orderable) => boolean>> = {
  minimum: (value, limit) => value >= limit,
  maximum: (value, limit) => value <= limit,
  exclusiveMinimum: (value, limit) => value > limit,
  exclusiveMaximum: (value, limit) => value < limit,
};

/** Numbers and integers of any size are compared as they are; canonical texts sort as what they tell. */
function orderOf(value: CellValue): Orderable {
  return typeof value === "string" || typeof value === "number" || typeof value === "bigint" ? value : Number.NaN;
}

function readLimit(type: ValueType, name: BoundName, expected: JsonValue, pointer: string): CellValue {
  const limit = type.read(expected);
  if (limit === null || Number.isNaN(limit)) {
    throw new SchemaError("bad-constraint", `${pointer}/${name}`, { constraint: name, value: expected });
  }
  return limit;
}

function byteTest(type: ValueType, bounds: Bounds): ByteTest {
  if (type.within) return type.within(bounds);
  const { scan, planWithin } = type;
  if (scan === undefined) return inDoubt;
  const test: ByteTest = (bytes, start, end) => isWithin(bounds, scan(bytes, start, end));
  return planWithin ? planned(test, planWithin(bounds)) : test;
}
