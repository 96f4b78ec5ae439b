import { compileSchema, type SchemaDescriptor } from "@opendatalocale/table-schema";
import { fromBytes, fromText, openTable } from "@opendatalocale/tabular";
import { csvLine } from "@opendatalocale/tabular/write";
import { describe, expect, test } from "vitest";
import type { Change } from "./change.ts";
import { type FixOptions, fixTable } from "./fix-table.ts";
import { openFix } from "./open-fix.ts";

const schema: SchemaDescriptor = {
  fields: [
    { name: "siret", type: "string", constraints: { required: true, pattern: "^\\d{14}$" } },
    { name: "jour", type: "date" },
    { name: "montant", type: "number", constraints: { required: true } },
    { name: "nature", type: "string", constraints: { enum: ["aide en numéraire", "aide en nature"] } },
    { name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
  ],
};

async function mend(text: string, options: FixOptions = {}, descriptor: SchemaDescriptor = schema) {
  const changes: Change[] = [];
  const fix = await openFix(() => fromText("f.csv", text), { schema: descriptor });
  let csv = "";
  const onChange = (change: Change) => changes.push(change);
  for await (const cells of fix.mend({ ...options, onChange })) csv += csvLine(cells);
  return { csv, changes };
}

const everything = { accepts: () => true };

describe("golden files", () => {
  test.each<[name: string, before: string, after: string, options: FixOptions]>([
    [
      "separator, decimal comma, dates, booleans, case of a list",
      "siret;jour;montant;nature;avis\n213 502 388 00019;25/12/2023;1 200,50;Aide en Nature;OUI\n",
      "siret,jour,montant,nature,avis\n21350238800019,2023-12-25,1200.50,aide en nature,oui\n",
      {},
    ],
    [
      "header renamed, ordered, completed; own columns kept after",
      "Montant,SIRET,service\n12,21350238800019,Culture\n",
      "siret,jour,montant,nature,avis,service\n21350238800019,,12,,,Culture\n",
      {},
    ],
    [
      "a name that is only near is taken over cells that suit, or can be made to",
      "siret,jours,montants,natures\n21350238800019,25/12/2023,lundi,24h/24\n",
      "siret,jour,nature,avis,montants,natures\n21350238800019,2023-12-25,,,lundi,24h/24\n",
      everything,
    ],
    [
      "blank rows and unnamed empty columns go, title lines too",
      "Subventions 2023,,,\n\nsiret,montant,,nature\n21350238800019,1,,\n,,,\n21350238800019,2,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\n21350238800019,,2,,\n",
      {},
    ],
    [
      "a total is set aside only when accepted",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      {},
    ],
    [
      "a total is set aside when accepted",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\nTotal,,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\n",
      everything,
    ],
    [
      "a doubtful date waits for a person",
      "siret,jour,montant,nature,avis\n21350238800019,03/04/2023,1,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,03/04/2023,1,,\n",
      {},
    ],
    [
      "a formula is made harmless, a negative number is not one",
      "siret,jour,montant,nature,avis,note\n21350238800019,,-5,,,=cmd|' /C calc'!A0\n",
      "siret,jour,montant,nature,avis,note\n21350238800019,,-5,,,'=cmd|' /C calc'!A0\n",
      {},
    ],
    [
      "short rows are completed, empty cells beyond the header go",
      "siret,jour,montant,nature,avis\n21350238800019,,1\n21350238800019,,1,,,,\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,\n21350238800019,,1,,\n",
      {},
    ],
    [
      "a lone quote is written as a character",
      'siret,jour,montant,nature,avis,note\n21350238800019,,1,,,"le grand\n21350238800019,,2,,,x\n',
      'siret,jour,montant,nature,avis,note\n21350238800019,,1,,,"""le grand"\n21350238800019,,2,,,x\n',
      {},
    ],
    [
      "cells beyond the header stay",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,,de trop\n",
      "siret,jour,montant,nature,avis\n21350238800019,,1,,,de trop\n",
      {},
    ],
  ])("%s", async (_, before, after, options) => {
    expect((await mend(before, options)).csv).toBe(after);
  });
});

test.each([
  ["48.11,-1.68", "-1.68,48.11"],
  ["48.11,-1.68\n-1.68,48.11", "-1.68,48.11\n-1.68,48.11"],
  ["12,34", "12,34"],
  ["48.11,", "48.11,"],
])("longitude and latitude in each other's column: %j → %j, when a person says so", async (rows, after) => {
  const fields = [
    { name: "Xlong", type: "number" },
    { name: "Ylat", type: "number" },
  ] as const;
  const text = `Xlong,Ylat\n${rows}\n`;
  expect((await mend(text, everything, { fields })).csv).toBe(`Xlong,Ylat\n${after}\n`);
  expect((await mend(text, {}, { fields })).csv).toBe(text);
});

describe("the form of a text file", () => {
  const windows1252 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  test.each<[name: string, bytes: Uint8Array, changes: string[]]>([
    ["windows-1252, semicolons, CRLF", windows1252("nom;note\r\nété;à\r\n"), ["encoding", "separator", "line-ends"]],
    [
      "a mark of UTF-8 before windows-1252",
      Uint8Array.of(0xef, 0xbb, 0xbf, ...windows1252("nom,note\nété,à\n")),
      ["encoding", "byte-order-mark"],
    ],
    ["UTF-8 read twice", utf8("nom,note\nÃ©tÃ©,Ã\u00a0\n"), ["misread-accents", "misread-accents"]],
    ["mixed line ends", utf8("nom,note\r\nété,à\n"), ["line-ends"]],
    ["blanks after each comma", utf8("nom, note\nété, à\n"), ["separator"]],
    ["nothing to change", utf8("nom,note\nété,à\n"), []],
  ])("%s", async (_, bytes, names) => {
    const descriptor = { fields: [{ name: "nom" }, { name: "note" }] };
    const fix = await openFix(() => fromBytes("f.csv", bytes), { schema: descriptor });
    const changes: string[] = [];
    let csv = "";
    for await (const cells of fix.mend({ onChange: ({ repair }) => changes.push(repair) })) csv += csvLine(cells);
    expect(csv).toBe("nom,note\nété,à\n");
    expect(changes).toEqual(names);
  });
});

test("every change carries what is needed to undo it", async () => {
  const { changes } = await mend("siret;montant\n21350238800019;1 200,50\n");
  expect(changes).toContainEqual({
    repair: "plain-number",
    confidence: "safe",
    row: 2,
    column: 2,
    field: "montant",
    before: "1 200,50",
    after: "1200.50",
  });
});

test("the table is streamed: rows come before the end is read", async () => {
  const text = `siret,montant\n${"21350238800019,1\n".repeat(50_000)}`;
  const table = await openTable(fromText("f.csv", text));
  const survey = {
    rows: 0,
    emptyColumns: new Set<number>(),
    daysComeFirst: [],
    totalRows: new Set<number>(),
    samples: [],
  };
  const rows = fixTable(table, { schema: compileSchema(schema), survey, aliases: {}, checks: new Map() }, {});
  await rows.next();
  expect((await rows.next()).value?.[0]).toBe("21350238800019");
  await rows.return(undefined);
});
