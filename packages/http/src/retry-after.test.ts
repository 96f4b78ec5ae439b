import { expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-11-25T12:00:00Z");

test.each<[string | null, number | null]>([
  ["120", 120_000],
  [" 0 ", 0],
  ["Wed, 25 Nov 2026 12:00:30 GMT", 30_000],
  ["Wednesday, 25-Nov-26 12:00:30 GMT", 30_000],
  ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
  ["-5", null],
  ["1.5", null],
  ["soon", null],
  ["Wed, nonsense", null],
  ["", null],
  [null, null],
])("%s", (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});
