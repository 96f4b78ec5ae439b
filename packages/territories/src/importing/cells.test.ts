import { expect, test } from "vitest";
import { cleanCell, columnOf, communeCode, countIn, fiveDigits, numberIn, yearIn } from "./cells.ts";

test.each<[string | undefined, string | undefined, string]>([
  ["01", "001", "01001"],
  ["1", "1", "01001"],
  ["2a", "4", "2A004"],
  ["971", "101", "97101"],
  ["971", "01", "97101"],
  ["976", "601", "97601"],
  ["21", "21231", "21231"],
  ["1", "1001", "01001"],
  [undefined, "1001", "01001"],
])("département %s and commune %s make %s", (departement, commune, code) => {
  expect(communeCode(departement, commune)).toBe(code);
});

test.each<[string | undefined, number | null]>([
  ["14 081", 14_081],
  ["14\u202f081", 14_081],
  ["14\u00a0081", 14_081],
  ["14081.0", 14_081],
  ["0", 0],
  ["12,5", 12.5],
  ["-3", null],
  ["1e3", null],
  ["N/A - résultat non disponible", null],
  ["", null],
  [undefined, null],
  ["99999999999999999999", null],
])("%j is %s", (cell, value) => {
  expect(numberIn(cell)).toBe(value);
});

test("inhabitants are whole", () => {
  expect([countIn("12"), countIn("12,5")]).toEqual([12, null]);
});

test("labels are compared without accents, case and signs; the first wanted wins", () => {
  const labels = ["Code département", "PMUN_2025", "Ptot_2025"];
  expect(columnOf(labels, "codedepartement")).toBe(0);
  expect(columnOf(labels, "absent", /^ptot/)).toBe(2);
  expect(columnOf(labels, "absent")).toBe(-1);
  expect(yearIn(labels[1])).toBe(2025);
  expect(yearIn("pop")).toBeNull();
});

test("invisible characters go, and lost zeros come back", () => {
  expect(cleanCell("\u200e 213500010 \ufeff")).toBe("213500010");
  expect(fiveDigits("1001")).toBe("01001");
});
