import { expect, test } from "vitest";
import { spokenNumber, spokenPeriod, spokenShare } from "./spoken.ts";

test.each([
  [0, 10, "fr", "0\u00a0%"],
  [283, 3254, "fr", "8,7\u00a0%"],
  [283, 3254, "en", "8.7%"],
  [1, 2, "en", "50%"],
  [3254, 3254, "fr", "100\u00a0%"],
  [0, 0, "fr", "–"],
] as const)("%i of %i in %s: %s", (part, whole, lang, said) => {
  expect(spokenShare(part, whole, lang)).toBe(said);
});

test("numbers and periods are those of the language", () => {
  expect([spokenNumber(3254, "fr"), spokenNumber(3254, "en")]).toEqual(["3\u00a0254", "3,254"]);
  expect([spokenPeriod("2026-11-01", "month", "fr"), spokenPeriod("2026-11-02", "day", "en")]).toEqual([
    "nov. 2026",
    "2 Nov 2026",
  ]);
});
