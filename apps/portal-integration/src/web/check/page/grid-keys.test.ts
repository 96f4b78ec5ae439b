import { expect, test } from "vitest";
import { moved } from "./grid-keys.ts";

const size = { rows: 100, columns: 5 };

test.each([
  ["ArrowDown", false, [51, 2]],
  ["ArrowUp", false, [49, 2]],
  ["ArrowRight", false, [50, 3]],
  ["ArrowLeft", false, [50, 1]],
  ["PageDown", false, [62, 2]],
  ["PageUp", false, [38, 2]],
  ["Home", false, [50, 0]],
  ["End", false, [50, 4]],
  ["Home", true, [0, 0]],
  ["End", true, [99, 4]],
  ["x", false, null],
] as const)("%s, control %s", (key, ctrlKey, to) => {
  const found = moved({ key, ctrlKey }, { row: 50, column: 2 }, size);
  expect(found && [found.row, found.column]).toEqual(to);
});

test("never leaves the grid", () => {
  expect(moved({ key: "ArrowUp", ctrlKey: false }, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
  expect(moved({ key: "PageDown", ctrlKey: false }, { row: 95, column: 4 }, size)).toEqual({ row: 99, column: 4 });
});
