import { expect, test } from "vitest";
import { isPhoneNumber } from "./phone-number.ts";

// What the official validator (Python phonenumbers) answers to each of these.
test.each([
  "01 99 00 27 37",
  "+33 1 99 00 27 37",
  "115",
  "110",
  "3949",
  "36 31",
  "02.99.00.00.00",
  "112",
  "15",
  "118218",
  "+1 650 253 0000",
])("accepts %j", (text) => {
  expect(isPhoneNumber(text)).toBe(true);
});
test.each([
  "012",
  "0000000000",
  "abc",
  "02 99 00 00",
  "911",
  "+32 2 123 45 67",
  "0262123456",
  "02 99 00 00 00 / 06 12 34 56 78",
])("refuses %j", (text) => {
  expect(isPhoneNumber(text)).toBe(false);
});
