import { expect, test } from "vitest";
import { spokenCount, spokenNumber, spokenPeriod, spokenShare } from "./spoken.ts";

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

test.each([
  [0, "fr", "0 ligne"],
  [1, "fr", "1 ligne"],
  [3254, "fr", "3\u00a0254 lignes"],
  [0, "en", "0 lignes"],
  [1, "en", "1 ligne"],
] as const)("%i of them in %s: %s", (count, lang, said) => {
  expect(spokenCount(count, ["ligne", "lignes"], lang)).toBe(said);
});

test("numbers and periods are those of the language", () => {
  expect([spokenNumber(3254, "fr"), spokenNumber(3254, "en")]).toEqual(["3\u00a0254", "3,254"]);
  expect([spokenPeriod("2026-11-01", "month", "fr"), spokenPeriod("2026-11-02", "day", "en")]).toEqual([
    "nov. 2026",
    "2 Nov 2026",
  ]);
});
