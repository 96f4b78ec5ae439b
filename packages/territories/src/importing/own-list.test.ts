import { expect, test } from "vitest";
import { ImportError } from "./import-error.ts";
import { importTable } from "./import-table.ts";
import { table } from "./test/tables.ts";

test.each<[string, string, object, object | undefined]>([
  [
    "a SIREN and full-time equivalents",
    `Collectivité;N° SIREN;Effectif ETP 2025
Dijon;212102313;2 900,5`,
    { vintage: "2025", matched: 1 },
    { key: "212102313", fte: 2900.5 },
  ],
  [
    "an INSEE code with a lost zero",
    `Code INSEE;Nom;Nombre d'agents (ETP)
1001;L'Abergement-Clémenciat;4`,
    { matched: 1 },
    { key: "210100012", fte: 4 },
  ],
  [
    "a SIRET in any column",
    `Nom;Contact;Identifiant
Dijon;mairie;21210231300019`,
    { matched: 1 },
    undefined,
  ],
  [
    "no header",
    `212102313;12
212100382;3`,
    { rows: 2, matched: 2 },
    undefined,
  ],
  [
    "no header, both kinds of codes",
    `212102313;12
21038;3`,
    { rows: 2, matched: 2 },
    undefined,
  ],
  [
    "INSEE codes in a column of SIREN",
    `SIREN;ETP
21038;3
212 102 313;
212100010;`,
    { rows: 3, matched: 3 },
    { key: "212100382", fte: 3 },
  ],
  [
    "a SIREN in a column of INSEE codes",
    `code;ETP
212102313;2900
21999;
01999;`,
    { rows: 3, matched: 1, unmatched: { byReason: { "unknown-code": 2 } } },
    { key: "212102313", fte: 2900 },
  ],
])("a list of one's own: %s", async (_, text, says, row) => {
  const result = await importTable(table(text), { vintage: "2025" });
  expect(result).toMatchObject({ importer: "own-list", ...says });
  if (row) expect(result.set?.rows).toEqual([row]);
});

test.each<[string, string]>([
  ["a postal code", "Nom;Code postal;ETP\nBeaune;21200;3"],
  ["a year", "Nom;Année;ETP\nBeaune;2025;3"],
])("%s is not taken for an INSEE code", async (_, text) => {
  await expect(importTable(table(text))).rejects.toThrow(ImportError);
});

test("the CCAS of a commune, known by its SIREN, is not the commune of its INSEE code", async () => {
  const result = await importTable(
    table(`SIREN;Code INSEE;ETP
262100019;21231;90
;21038;12`),
    { vintage: "2025" },
  );
  expect(result).toMatchObject({ importer: "own-list", matched: 1, unmatched: { byReason: { "unknown-siren": 1 } } });
});
