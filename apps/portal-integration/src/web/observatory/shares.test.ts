import { expect, test } from "vitest";
import type { Part } from "../../server/store/observatory/read-breakdown.ts";
import { firstMeasure, shareOf, stepOf } from "./shares.ts";

const part: Part = {
  ...{
    key: "35",
    name: "Ille-et-Vilaine",
    concerned: 100,
    open: 40,
    publishing: 5,
    conforming: 0,
    organisations: 6,
    datasets: 8,
  },
  ...{ files: 10, valid: 3, validWithRemarks: 1, invalid: 4, notChecked: 1, expired: 1 },
};

test("a share always says what it is measured against", () => {
  expect(shareOf(part, "publishing")).toEqual({ part: 5, whole: 100 });
  expect(shareOf(part, "conforming")).toEqual({ part: 0, whole: 100 });
  expect(shareOf(part, "quality")).toEqual({ part: 4, whole: 10 });
  expect(shareOf({ ...part, concerned: 0 }, "publishing")).toBeNull();
  expect(shareOf({ ...part, concerned: null }, "publishing")).toBeNull();
  expect(shareOf({ ...part, files: 0 }, "quality")).toBeNull();
  expect(shareOf(undefined, "publishing")).toBeNull();
});

test.each([
  [0, 0],
  [1, 1],
  [5, 1],
  [6, 2],
  [15, 2],
  [16, 3],
  [30, 3],
  [31, 4],
  [100, 4],
])("%i of 100 is step %i of the legend", (some, step) => {
  expect(stepOf({ part: some, whole: 100 }, "publishing")).toBe(step);
});

test.each([
  [0, 0],
  [25, 1],
  [50, 2],
  [75, 3],
  [76, 4],
])("%i good files of 100 are step %i", (some, step) => {
  expect(stepOf({ part: some, whole: 100 }, "quality")).toBe(step);
  expect(stepOf(null, "quality")).toBeNull();
});

test("where no publisher is tied to an authority, the map shows how good the files are", () => {
  expect(firstMeasure([part])).toBe("publishing");
  expect(firstMeasure([{ ...part, publishing: 0 }])).toBe("quality");
  expect(firstMeasure([{ ...part, publishing: 0, files: 0 }])).toBe("publishing");
});
