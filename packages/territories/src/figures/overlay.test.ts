import { expect, test } from "vitest";
import { openTerritories } from "../index.ts";
import type { FigureRow, FigureSet } from "./figure-set.ts";
import { parseFigureSet } from "./parse-figure-set.ts";

const set = (vintage: string | null, ...rows: FigureRow[]): FigureSet => ({
  version: 1,
  importer: "test",
  source: `source ${vintage}`,
  vintage,
  rows,
});
const dijon = "212102313";

test.each<[string, FigureSet[], number, string]>([
  ["older figures do not replace the packaged ones", [set("2016", { key: dijon, municipal: 1 })], 161_830, "2023"],
  ["figures of the same year do", [set("2023", { key: dijon, municipal: 2 })], 2, "2023"],
  ["newer ones do", [set("2024", { key: dijon, municipal: 3 })], 3, "2024"],
  [
    "the last of the same year wins",
    [set("2024", { key: dijon, municipal: 3 }), set("2024", { key: dijon, municipal: 4 })],
    4,
    "2024",
  ],
  ["a row may have its own year", [set("2016", { key: dijon, municipal: 5, vintage: "2025" })], 5, "2025"],
  ["figures without a year are left out", [set(null, { key: dijon, municipal: 6 })], 161_830, "2023"],
])("%s", async (_, figures, value, vintage) => {
  const { authority } = await openTerritories({ figures }).find(dijon);
  expect(authority?.population.municipal).toMatchObject({ value, vintage });
});

test("staff comes from imports, each with its year and source", async () => {
  const figures = [
    set("2023", { key: dijon, band: "42", legalCategory: "7210" }),
    set("2026", { key: dijon, fte: 2900.5 }),
  ];
  const { authority } = await openTerritories({ figures }).find("Dijon");
  expect(authority?.staff).toEqual({
    band: { code: "42", vintage: "2023", source: "source 2023" },
    fte: { value: 2900.5, vintage: "2026", source: "source 2026" },
  });
});

test("an authority that only an import knows is found, listed and filtered", async () => {
  const about = {
    kind: "syndicat",
    name: "SICTOM Issoire - Brioude",
    departements: ["63"],
    members: ["63005"],
  } as const;
  const figures = [set(null, { key: "254300049", authority: about }), set("2023", { key: "254300049", band: "12" })];
  const territories = openTerritories({ figures });
  expect((await territories.find("sictom issoire brioude")).authority).toMatchObject({
    siren: "254300049",
    members: ["63005"],
    staff: { band: { code: "12" } },
  });
  expect((await territories.find("254300049")).authority?.kind).toBe("syndicat");
  expect((await territories.list({ kind: "syndicat", departement: "63" })).length).toBe(1);
  expect((await territories.list({ kind: "syndicat", departement: "21" })).length).toBe(0);
});

test("sets of other authorities are read when no packaged one answers", async () => {
  let reads = 0;
  const about = { kind: "syndicat", name: "Syndicat de Dijon" } as const;
  const territories = openTerritories({
    figures: [set("2026", { key: "254300049", fte: 61 })],
    moreFigures: async () => {
      reads++;
      return [set("2023", { key: "254300049", band: "21", authority: about })];
    },
  });
  await territories.find("Dijon");
  await territories.find(dijon);
  await territories.list({ kind: "epci", departement: "21" });
  expect(reads).toBe(0);
  for (const words of ["syndicat de dijon", "254300049"])
    expect((await territories.find(words)).authority?.staff).toMatchObject({
      fte: { value: 61 },
      band: { code: "21" },
    });
  expect((await territories.find("dijon", { kind: "syndicat" })).candidates.length).toBe(1);
  expect((await territories.list({ kind: "syndicat" })).length).toBe(1);
  expect(reads).toBe(1);
});

test("rows are found whatever their order", async () => {
  const rows = ["217500016", dijon, "210100012"].map((key, at) => ({ key, fte: at }));
  const territories = openTerritories({ figures: [set("2026", ...rows)] });
  const found = await Promise.all(rows.map(({ key }) => territories.find(key)));
  expect(found.map(({ authority }) => authority?.staff.fte?.value)).toEqual([0, 1, 2]);
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["another version", { ...set("2023"), version: 2 }],
  ["rows that are not a list", { ...set("2023"), rows: {} }],
  ["a row without a key", set("2023", { municipal: 3 } as unknown as FigureRow)],
  ["a figure that is text", set("2023", { key: dijon, municipal: "3" } as unknown as FigureRow)],
  ["a vintage that is a number", { ...set("2023"), vintage: 2023 }],
])("%s is not a set of figures", (_, value) => {
  expect(parseFigureSet(JSON.parse(JSON.stringify(value)))).toBeNull();
});

test("a set is read back as it was written", () => {
  const kept = set("2023", { key: dijon, municipal: 3 });
  expect(parseFigureSet(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
