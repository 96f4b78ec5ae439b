/** The number written by `count` ASCII digits at `start`, or -1 when one of them is not a digit. At most 9 digits. */
export function digitsAt(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index++) {
    // Past the end of the array gives undefined, hence NaN, which is no digit.
    const digit = (bytes[index] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
