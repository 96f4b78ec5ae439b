/**
 * Judges `bytes[start..end)` (UTF-8) without making a string. True is a promise; false only means "in doubt".
 */
export type ByteTest = (bytes: Uint8Array, start: number, end: number) => boolean;

/**
 * Reads `bytes[start..end)` as a number that keeps the order of the values it stands for; NaN means "in doubt".
 */
export type ByteScan = (bytes: Uint8Array, start: number, end: number) => number;

/** Nothing to say against any cell. */
export const always: ByteTest = () => true;

/** Always in doubt: the text must be read. */
export const inDoubt: ByteTest = () => false;

/** True when every test is. Small sets are unrolled: this runs once a cell. */
export function allOf(tests: readonly ByteTest[]): ByteTest {
  if (tests.includes(inDoubt)) return inDoubt;
  const [first, second, third, ...rest] = tests.filter((test) => test !== always);
  if (first === undefined) return always;
  if (second === undefined) return first;
  if (third === undefined) return (bytes, start, end) => first(bytes, start, end) && second(bytes, start, end);
  const three: ByteTest = (bytes, start, end) =>
    first(bytes, start, end) && second(bytes, start, end) && third(bytes, start, end);
  return rest.length === 0 ? three : allOf([three, ...rest]);
}
