import { openTerritories } from "@opendatalocale/territories";
import { expect, test } from "vitest";
import { departementOf } from "./departement-of.ts";

test.each([
  ["Saint-Malo", "213502883", null, "35"],
  ["Saint-Malo on another département’s portal", "213502883", "44", "35"],
  ["nobody’s SIREN", "000000000", "44", "44"],
  ["no SIREN", null, "44", "44"],
  ["nothing known", null, null, null],
])("%s", async (_, siren, fallback, departement) => {
  expect(await departementOf(openTerritories(), siren, fallback)).toBe(departement);
});
