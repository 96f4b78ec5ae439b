import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { type ImportResult, importHeaderScore, importTable } from "@opendatalocale/territories/imports";
import { expect, test } from "vitest";

/** Published files stand beside the project where it is built; elsewhere there is nothing to import, and the test says so. */
const reference = fileURLToPath(new URL("../../../shared/reference/territories/", import.meta.url));

async function importFile(name: string): Promise<ImportResult> {
  const source = openFile(reference + name);
  const table = await openTable(source, { headerScore: importHeaderScore });
  const result = await importTable({ labels: table.labels, rows: table.blocks() });
  await source.close();
  return result;
}

const none = { municipal: 0, total: 0, fte: 0, band: 0 };
const expected: readonly [string, object][] = [
  [
    "insee-donnees_communes-2023.csv",
    {
      importer: "insee-communes",
      rows: 34_900,
      matched: 34_858,
      vintage: "2023",
      figures: { ...none, municipal: 34_858, total: 34_858 },
      unmatched: { total: 0 },
      notes: [
        { code: "vintage-by-figures", vintage: "2023" },
        { code: "former-added-up", count: 45 },
        { code: "mayotte-missing" },
      ],
    },
  ],
  ["insee-donnees_communes_mayotte-2017.csv", { importer: "insee-communes", rows: 17, matched: 17, vintage: "2017" }],
  [
    "dgcl-epcicom2025.xlsx",
    { importer: "dgcl-epcicom", rows: 34_871, matched: 36_126, vintage: "2022", unmatched: { total: 0 } },
  ],
  ["banatic-transferts-mixed.tsv", { importer: "banatic", rows: 7, matched: 3, added: 1, unmatched: { total: 0 } }],
  ["ofgl-base-communes-sample.csv", { importer: "ofgl", rows: 100, matched: 1, figures: { ...none, total: 1 } }],
  [
    "insee-geoclip-stats_locales_epci.xlsx",
    { importer: "geoclip", rows: 1254, matched: 1250, figures: none, unmatched: { total: 4 } },
  ],
  [
    "sirene-stock-unite-legale-SYNTHETIQUE.csv",
    { importer: "sirene", rows: 38, matched: 38, vintage: "2023", figures: { ...none, band: 36 } },
  ],
  [
    "odf-observatoire-organisations-2022-10-19.csv",
    {
      importer: "odf-organisations",
      rows: 891,
      matched: 688,
      unmatched: { total: 25, byKind: { commune: 8, epci: 11, departement: 4, region: 2 } },
      notes: [
        { code: "repaired-sirens", count: 9 },
        { code: "outside", count: 178 },
      ],
    },
  ],
];

test.each(expected)("%s", async (name, says) => {
  if (!existsSync(reference + name)) {
    console.info(`${name} is not beside the project, nothing to import`);
    return;
  }
  expect(await importFile(name)).toMatchObject(says);
});

/** docs/populations.md: why the procedure by hand finds 3 279. */
test("INSEE's file has 3 279 rows of 3 500 inhabitants or more, and 3 237 communes; Mayotte makes 3 254", async () => {
  const name = "insee-donnees_communes-2023.csv";
  if (!existsSync(reference + name)) return;
  const table = await openTable(openFile(reference + name));
  const population = table.labels.indexOf("PMUN");
  let byHand = 0;
  for await (const { cells } of rowsOf(table)) if (Number(cells[population]) >= 3500) byHand++;
  await table.close();
  const above = ({ set }: ImportResult) => set?.rows.filter(({ municipal = 0 }) => municipal >= 3500).length ?? 0;
  expect(byHand).toBe(3279);
  expect(above(await importFile(name))).toBe(3237);
  expect(above(await importFile("insee-donnees_communes_mayotte-2017.csv"))).toBe(17);
});
