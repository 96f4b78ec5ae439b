import { existsSync, readFileSync } from "node:fs";
import { assessFloors } from "@opendatalocale/eligibility";
import { openTerritories } from "@opendatalocale/territories";
import { expect, test } from "vitest";

/** INSEE, population des communes, census of 2023: the file that the programme's old procedure has people filter in Excel. */
const insee = new URL("../../../shared/reference/territories/insee-donnees_communes-2023.csv", import.meta.url);
const page = readFileSync(new URL("../../docs/eligibility.md", import.meta.url), "utf8").replace(
  /[\u00a0\u202f]/g,
  " ",
);

async function packaged() {
  const communes = await openTerritories().list({ kind: "commune" });
  const known = communes.filter(
    ({ departements: [code = ""] }) => code.length < 3 || Number(code) < 975 || code === "976",
  );
  return { all: known.length, above: known.filter(({ population }) => (population.municipal?.value ?? 0) >= 3500) };
}

test("3 254 communes have at least 3 500 inhabitants, two of them exactly", async () => {
  const { all, above } = await packaged();
  expect(all).toBe(34_875);
  expect(above).toHaveLength(3254);
  expect(above.filter(({ population }) => population.municipal?.value === 3500).map(({ code }) => code)).toEqual([
    "38061",
    "44155",
  ]);
  for (const commune of above) expect(assessFloors(commune).status).not.toMatch(/^exempt-population/);
});

test.skipIf(!existsSync(insee))(
  "filtering INSEE's file by hand finds 3 279, for three reasons that the page tells",
  async () => {
    const [header = "", ...lines] = readFileSync(insee, "utf8").trim().split(/\r?\n/);
    const at = (name: string) => header.split(";").indexOf(name);
    const rows = lines
      .map((line) => line.split(";"))
      .map((cells) => ({ code: cells[at("COM")] ?? "", people: Number(cells[at("PMUN")]) }));
    const kept = rows.filter(({ people }) => people >= 3500);
    expect(kept).toHaveLength(3279);

    const { above } = await packaged();
    const codes = new Set(above.map(({ code }) => code));
    const arrondissements = kept.filter(({ code }) => !codes.has(code));
    const mayotte = above.filter(({ departements }) => departements.includes("976"));
    const cities = above.filter(({ code }) => ["75056", "69123", "13055"].includes(code));
    expect([arrondissements.length, cities.length, mayotte.length]).toEqual([45, 3, 17]);
    expect(arrondissements.every(({ code }) => /^(751|693|132)/.test(code))).toBe(true);
    expect(kept.length - arrondissements.length + cities.length + mayotte.length).toBe(above.length);
    for (const figure of ["3 279", "− 45", "+ 3", "+ 17", "3 254"]) expect(page).toContain(figure);
  },
);
