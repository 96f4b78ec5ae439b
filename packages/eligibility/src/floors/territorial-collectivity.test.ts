import { openTerritories } from "@opendatalocale/territories";
import { expect, test } from "vitest";
import { isTerritorialCollectivity } from "./territorial-collectivity.ts";

test.each<[string, string, boolean]>([
  ["a commune", "21231", true],
  ["a département", "Département de la Côte-d'Or", true],
  ["a région", "Région Bretagne", true],
  ["the métropole de Lyon", "200046977", true],
  ["Saint-Pierre-et-Miquelon", "975", true],
  ["Saint-Martin, under the code of a commune", "97801", true],
  ["another métropole", "242100410", false],
  ["a communauté de communes", "200039055", false],
  ["a territorial public establishment", "200057941", false],
])("%s (%s): %s", async (_, words, expected) => {
  const { authority } = await openTerritories().find(words);
  if (!authority) throw new Error(`not found: ${words}`);
  expect(isTerritorialCollectivity(authority)).toBe(expected);
});

test("an imported body is known by its legal category", async () => {
  const { authority } = await openTerritories().find("200057941");
  if (!authority) throw new Error("not found");
  expect(isTerritorialCollectivity({ ...authority, kind: "autre", legalCategory: "7229" })).toBe(true);
  expect(isTerritorialCollectivity({ ...authority, kind: "autre", legalCategory: "7372" })).toBe(false);
});
