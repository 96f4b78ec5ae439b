import type { TestPlan } from "./test-plan.ts";

/**
 * Judges `bytes[start..end)` (UTF-8) without making a string. True is a promise; false only means "in doubt".
 */
export interface ByteTest {
  (bytes: Uint8Array, start: number, end: number): boolean;
  /** All that it asks; left out when it cannot be told as data. */
  readonly plans?: readonly TestPlan[];
  /** The other promise, where it can be made: true only when the text surely is refused. */
  readonly refuses?: (bytes: Uint8Array, start: number, end: number) => boolean;
}

/**
 * Reads `bytes[start..end)` as a number that keeps the order of the values it stands for; NaN means "in doubt".
 */
export type ByteScan = (bytes: Uint8Array, start: number, end: number) => number;

/** The test, which now also knows what it surely refuses. */
export function refusing(test: ByteTest, refuses: NonNullable<ByteTest["refuses"]>): ByteTest {
  return Object.assign(test, { refuses });
}

/** True for texts with a printable ASCII character that is none of these: for what is written with few characters. */
export function hasOtherThan(characters: string): NonNullable<ByteTest["refuses"]> {
  const isOther = Uint8Array.from({ length: 256 }, (_, code) =>
    code > 32 && code < 127 && !characters.includes(String.fromCharCode(code)) ? 1 : 0,
  );
  return (bytes, start, end) => {
    for (let at = start; at < end; at++) if (isOther[bytes[at] as number] === 1) return true; // inside the text
    return false;
  };
}

/** Nothing to say against any cell. */
export const always: ByteTest = Object.assign(() => true, { plans: [] });

/** Always in doubt: the text must be read. */
export const inDoubt: ByteTest = () => false;

/** True when every test is. */
export function allOf(tests: readonly ByteTest[]): ByteTest {
  if (tests.includes(inDoubt)) return inDoubt;
  const test = unrolled(tests);
  if (test === always || test.plans) return test;
  if (tests.some(({ plans }) => !plans)) return test;
  return Object.assign(test, { plans: tests.flatMap(({ plans = [] }) => plans) });
}

/** Small sets are unrolled: this runs once a cell. */
function unrolled(tests: readonly ByteTest[]): ByteTest {
  const [first, second, third, ...rest] = tests.filter((test) => test !== always);
  if (first === undefined) return always;
  if (second === undefined) return first;
  if (third === undefined) return (bytes, start, end) => first(bytes, start, end) && second(bytes, start, end);
  const three: ByteTest = (bytes, start, end) =>
    first(bytes, start, end) && second(bytes, start, end) && third(bytes, start, end);
  return rest.length === 0 ? three : unrolled([three, ...rest]);
}
