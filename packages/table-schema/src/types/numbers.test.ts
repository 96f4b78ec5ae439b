import { describe, expect, test } from "vitest";
import { accepts, type NamelessField, readCell, TYPE_ERROR } from "../test/read-cell.ts";

const french: NamelessField = { type: "number", groupChar: " ", decimalChar: "," };
const withWords: NamelessField = { type: "number", bareNumber: false };

describe("number", () => {
  const good: [NamelessField, string, number][] = [
    [{ type: "number" }, " 1 ", 1],
    [{ type: "number" }, "\u00a01", 1],
    [{ type: "number" }, "1.", 1],
    [{ type: "number" }, ".5", 0.5],
    [{ type: "number" }, "+1.5e3", 1500],
    [{ type: "number" }, "nan", Number.NaN],
    [{ type: "number" }, "-INF", -Infinity],
    [french, "1 234,5", 1234.5],
    [{ type: "number", groupChar: ".", decimalChar: "," }, "5 .", 5],
    [withWords, "€ 12.5 %", 12.5],
    [withWords, "-5€", -5],
    [withWords, ".5", 5],
  ];
  test.each(good)("%j reads %j as %d", (field, text, value) => expect(readCell(field, text)).toEqual({ value }));

  const bad: [NamelessField, string, string][] = [
    [{ type: "number" }, "1,5", "the decimal mark is a point"],
    [{ type: "number" }, "1 000", "no group mark is declared"],
    [{ type: "number" }, "1_000", "Python's way, not the standard's"],
    [{ type: "number" }, "١", "a digit, but not an ASCII one"],
    [{ type: "number" }, "0x10", "hexadecimal"],
    [{ type: "number" }, ".", "no digit"],
    [{ type: "number" }, "1e9999999999999999999", "beyond Python's exponents"],
    [french, "1234.5", "a point where a comma is declared"],
    [withWords, "abc", "words only"],
  ];
  test.each(bad)("%j refuses %j: %s", (field, text) => expect(readCell(field, text)).toEqual(TYPE_ERROR));

  const bounded: NamelessField = { type: "number", constraints: { minimum: "-180", maximum: 180 } };
  test.each(["0", "-180", "180", "2.3488", "2.3488000000000002", "-0.00012345678901234567890"])(
    "bounds hold for %s",
    (text) => {
      expect(readCell(bounded, text)).toHaveProperty("value");
      expect(readCell(bounded, text)).toEqual({ value: Number(text) });
    },
  );
  test.each(["180.1", "-181", "1e3", "NaN"])("bounds are broken by %s", (text) => {
    expect(readCell(bounded, text)).toHaveProperty("errors");
    expect(accepts(bounded, text)).toBe(false);
  });
  test.each(["0", "-180", "180", "2.3488", "2.3488000000000002"])("the hot path decides %s", (text) => {
    expect(accepts(bounded, text)).toBe(true);
  });
  test("digits beyond a double's do not slip past a bound", () => {
    const field: NamelessField = { type: "number", constraints: { exclusiveMaximum: 90 } };
    expect(accepts(field, "89.9999999999999999")).toBe(false);
    expect(accepts({ type: "number", constraints: { minimum: 0 } }, "-0.00000000000000000001")).toBe(false);
  });
});

describe("integer", () => {
  const good: [NamelessField, string, number | bigint][] = [
    [{ type: "integer" }, "007", 7],
    [{ type: "integer" }, "+5", 5],
    [{ type: "integer" }, "-0", 0],
    [{ type: "integer" }, " 5 ", 5],
    [{ type: "integer" }, "9007199254740993", 9007199254740993n],
    [{ type: "integer" }, "-99999999999999999999", -99999999999999999999n],
    [{ type: "integer", bareNumber: false }, "95%", 95],
    [{ type: "integer", groupChar: " " }, "1 234", 1234],
    [{ type: "integer" }, "9".repeat(4300), BigInt("9".repeat(4300))],
  ];
  test.each(good)("%j reads %j", (field, text, value) => expect(readCell(field, text)).toEqual({ value }));

  test.each(["1.0", "1e3", "", "--1", "1_0", "１", "9".repeat(4301)])("refuses %j", (text) => {
    expect(readCell({ type: "integer", missingValues: [] }, text)).toEqual(TYPE_ERROR);
  });

  test("enum and bounds go by value, whatever the writing", () => {
    const field: NamelessField = { type: "integer", constraints: { enum: ["1", 20], maximum: "10" } };
    expect(readCell(field, "01")).toEqual({ value: 1 });
    expect(readCell(field, "20")).toEqual({ errors: ["maximum"] });
    expect(readCell(field, "30")).toEqual({ errors: ["maximum", "enum"] });
    expect(accepts(field, "1")).toBe(true);
  });
});

describe("year", () => {
  const good: [string, number][] = [
    ["2024", 2024],
    [" 202", 202],
    ["-000", 0],
  ];
  test.each(good)("reads %j as %d", (text, value) => expect(readCell({ type: "year" }, text)).toEqual({ value }));
  test.each(["20245", "24", "-001", "abcd"])("refuses %j", (text) =>
    expect(readCell({ type: "year" }, text)).toEqual(TYPE_ERROR),
  );
});
