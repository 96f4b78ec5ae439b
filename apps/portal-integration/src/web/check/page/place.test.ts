import { cellReference } from "@opendatalocale/report";
import { expect, test } from "vitest";
import { placeIn } from "./place.ts";

test.each([
  ["A1", { row: 1, column: 0 }],
  ["AA12", { row: 12, column: 26 }],
  ["C", { row: null, column: 2 }],
  ["12", { row: 12, column: null }],
  ["", null],
  ["/a/0", null],
])("%s", (reference, place) => expect(placeIn(reference)).toEqual(place));

test("reads what reports write", () => {
  for (const column of [1, 26, 27, 52, 53, 702, 703])
    expect(placeIn(cellReference(5, column) ?? "")).toEqual({ row: 5, column: column - 1 });
});
