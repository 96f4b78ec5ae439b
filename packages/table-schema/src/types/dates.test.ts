import { describe, expect, test } from "vitest";
import { accepts, type NamelessField, readCell, TYPE_ERROR } from "../test/read-cell.ts";

const good: [NamelessField, string, string][] = [
  [{ type: "date" }, "2024-02-29", "2024-02-29"],
  [{ type: "date" }, "2024-1-5", "2024-01-05"],
  [{ type: "date" }, "2024-01- 5", "2024-01-05"],
  [{ type: "date", format: "%d/%m/%Y" }, "5/1/2024", "2024-01-05"],
  [{ type: "date", format: "fmt:%d/%m/%Y" }, "05/01/2024", "2024-01-05"],
  [{ type: "date", format: "%Y" }, "2024", "2024-01-01"],
  [{ type: "date", format: "any" }, "05/01/2024", "2024-05-01"],
  [{ type: "date", format: "any" }, "31/12/2024", "2024-12-31"],
  [{ type: "date", format: "any" }, "Thu, 29 February 2024", "2024-02-29"],
  [{ type: "date", format: "any" }, "2024-02-29T10:00", "2024-02-29"],
  [{ type: "datetime" }, "2024-02-29T10:00:00", "2024-02-29T10:00:00"],
  [{ type: "datetime" }, "2024-02-29 10:00:00,5", "2024-02-29T10:00:00.5"],
  [{ type: "datetime" }, "2024-03-01T00:30:00+02:00", "2024-02-29T22:30:00+00:00"],
  [{ type: "datetime" }, "2024-02-29T24:00:00", "2024-03-01T00:00:00"],
  [{ type: "datetime" }, "2024-W09-4T10:00:00z", "2024-02-29T10:00:00+00:00"],
  [{ type: "datetime" }, "2024-060T1000+00:00", "2024-02-29T10:00:00+00:00"],
  [{ type: "datetime", format: "%Y-%m-%dT%H:%M:%S%z" }, "2024-02-29T10:00:00-0530", "2024-02-29T15:30:00+00:00"],
  [{ type: "datetime", format: "any" }, "29 Feb 2024 10:30 pm", "2024-02-29T22:30:00"],
  [{ type: "time" }, "10:00:00", "10:00:00"],
  [{ type: "time" }, "24:00:00", "00:00:00"],
  [{ type: "time" }, "10:00:00+02:00", "08:00:00+00:00"],
  [{ type: "time" }, "01:00:00+02:00", "01:00:00+02:00"],
  [{ type: "time", format: "%Hh%M" }, "9h05", "09:05:00"],
  [{ type: "time", format: "any" }, "10am", "10:00:00"],
  [{ type: "yearmonth" }, "2024-2", "2024-02"],
  [{ type: "duration" }, "P1D", "P1D"],
  [{ type: "duration" }, "PT36H", "P1DT12H"],
  [{ type: "duration" }, "-P14M", "-P1Y2M"],
  [{ type: "duration" }, "PT", "PT0S"],
  [{ type: "duration" }, "PT1,5S", "PT1.5S"],
  [{ type: "duration" }, "P0001-02-03T04:05:06", "P1Y2M3DT4H5M6S"],
];
test.each(good)("%j reads %j as %s", (field, text, value) => expect(readCell(field, text)).toEqual({ value }));

const bad: [NamelessField, string, string][] = [
  [{ type: "date" }, "2024-06-31", "June has 30 days"],
  [{ type: "date" }, "2023-02-29", "not a leap year"],
  [{ type: "date" }, "1900-02-29", "1900 was not a leap year"],
  [{ type: "date" }, "0000-01-01", "no year 0"],
  [{ type: "date" }, "29/02/2024", "another format"],
  [{ type: "date" }, " 2024-02-29", "a blank"],
  [{ type: "date" }, "2024-02-29\n", "a line end"],
  [{ type: "date", format: "%-d" }, "5", "no text fits an unknown directive"],
  [{ type: "date", format: "any" }, "10", "a number alone borrows the month from today"],
  [{ type: "date", format: "any" }, "10:30", "a time alone"],
  [{ type: "datetime" }, "2024-02-29T10:00", "no seconds"],
  [{ type: "datetime" }, "2024-02-29T10:00:60", "no leap seconds"],
  [{ type: "datetime" }, "2024-02-29T24:00:01", "24 is midnight only"],
  [{ type: "datetime" }, "2024-02-30T10:00:00", "no such day"],
  [{ type: "datetime" }, "2024-02-29T10:00:00+24:00", "an offset of a day"],
  [{ type: "datetime" }, "2024-02-29\u00a010:00:00", "ISO 8601 is ASCII"],
  [{ type: "time" }, "10:00", "no seconds"],
  [{ type: "time" }, "25:00:00", "no such hour"],
  [{ type: "yearmonth" }, "2024-13", "no such month"],
  [{ type: "yearmonth" }, "2024-02-01", "a day"],
  [{ type: "duration" }, "P", "nothing told"],
  [{ type: "duration" }, "1D", "no P"],
  [{ type: "duration" }, "P99999999999D", "beyond Python's longest"],
];
test.each(bad)("%j refuses %j: %s", (field, text) => {
  expect(readCell(field, text)).toEqual(TYPE_ERROR);
  expect(accepts(field, text)).toBe(false);
});

describe("the hot path", () => {
  const plain: [NamelessField, string][] = [
    [{ type: "date" }, "2024-02-29"],
    [{ type: "date", format: "%d/%m/%Y" }, "29/02/2024"],
    [{ type: "date", constraints: { minimum: "2024-02-29" } }, "2024-02-29"],
    [{ type: "datetime" }, "2024-02-29T10:00:00"],
    [{ type: "datetime" }, "2024-02-29T10:00:00.123+02:00"],
    [{ type: "datetime", format: "%Y-%m-%dT%H:%M:%S" }, "2024-02-29T10:00:00"],
    [{ type: "time" }, "10:00:00Z"],
    [{ type: "year" }, "2024"],
    [{ type: "yearmonth", constraints: { maximum: "2024-02" } }, "2024-02"],
  ];
  test.each(plain)("decides %j %s", (field, text) => expect(accepts(field, text)).toBe(true));

  test("keeps to the bounds", () => {
    expect(accepts({ type: "date", constraints: { exclusiveMaximum: "2024-02-29" } }, "2024-02-29")).toBe(false);
    expect(accepts({ type: "date", constraints: { minimum: "2024-03-01" } }, "2024-02-29")).toBe(false);
  });
});

test("bounds and enums compare instants, not writings", () => {
  const field: NamelessField = { type: "datetime", constraints: { maximum: "2024-02-29T10:00:00Z" } };
  expect(readCell(field, "2024-02-29T11:30:00+02:00")).toHaveProperty("value");
  expect(readCell(field, "2024-02-29T11:30:00+01:00")).toEqual({ errors: ["maximum"] });
  expect(readCell({ type: "duration", constraints: { enum: ["P1D"] } }, "PT24H")).toHaveProperty("value");
});
