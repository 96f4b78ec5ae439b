import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { beforeEach, expect, test, vi } from "vitest";
import { run } from "../run.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "odl-territories-"));
  vi.stubEnv("XDG_DATA_HOME", folder);
});
const kept = () => readdirSync(join(folder, "opendatalocale", "figures"));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function odl(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const status = await run(["territories", ...args], {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([Buffer.from("siren;etp\n212102313;1 500\n")]),
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}

test.each<[string, string[], number, RegExp]>([
  ["one authority", ["show", "dijon"], 0, /SIREN : 212102313[\s\S]*161.830 en 2023 \(INSEE/],
  ["one authority in English", ["show", "dijon", "--lang", "en"], 0, /161,830 in 2023 \(INSEE/],
  ["several words", ["show", "Chalon", "sur", "Saône"], 0, /71076/],
  ["for a program", ["show", "21231", "-f", "json"], 0, /"vintage": "2023"/],
  [
    "several authorities",
    ["show", "saint-denis"],
    2,
    /97411[\s\S]*93066[\s\S]*48 autres \(68 en tout\)[\s\S]*ambiguous/,
  ],
  ["nobody", ["show", "xyzxyz"], 2, /Aucune collectivité connue[\s\S]*unknown-authority/],
  ["a wrong digit", ["show", "212102314"], 2, /un chiffre est faux/],
  ["a search", ["search", "st", "denis", "--limit", "2"], 0, /^97411 [\s\S]*66 autres/],
  ["a search by kind", ["search", "dijon", "--kind", "epci"], 0, /Dijon Métropole/],
  ["a search in a région", ["search", "saint-denis", "--region", "11"], 0, /^93066/],
  ["a search for a spreadsheet", ["search", "cp:21000", "-f", "csv"], 0, /^siren,code,nature,nom,/],
  ["a search for a program", ["search", "dijon", "-f", "json"], 0, /"total": 10/],
  ["a search without answer", ["search", "xyzxyz"], 1, /unknown-authority/],
  ["a former name", ["search", "bierre les semur"], 0, /Le Val-Larrey.*ancien nom : Bierre-lès-Semur/],
  ["a limit that is no number", ["search", "dijon", "--limit", "x"], 2, /bad-value/],
  ["an unknown kind", ["search", "dijon", "--kind", "ville"], 2, /commune, epci/],
  ["a missing file", ["import", "/absent.csv"], 2, /missing-file/],
  ["a wrong year", ["import", "/absent.csv", "--vintage", "26"], 2, /bad-value/],
])("%s", async (_, args, status, says) => {
  const done = await odl(...args);
  expect(done.out + done.err).toMatch(says);
  expect(done.status).toBe(status);
});

const list = "Nom;SIREN;ETP\nDijon;212102313;2 900,5\nPersonne;217500017;3\n";

test("figures of an import are used afterwards, with their year and source", async () => {
  const done = await odl("import", file("liste.csv", list), "--vintage", "2026");
  expect(done.status).toBe(0);
  expect(done.out).toMatch(
    /2 lignes lues ; 1 collectivités? reconnues?[\s\S]*ligne 3 : 217500017 Personne — SIREN faux/,
  );
  expect((await odl("show", "dijon")).out).toMatch(
    /2.900,5 en 2026 \(Effectif déclaré \(liste importée, colonne « ETP »\)\)/,
  );
});

test("two lists of a year are put together, the later one winning", async () => {
  await odl("import", file("a.csv", list), "--vintage", "2026");
  await odl("import", file("b.csv", "SIREN;ETP\n212100382;40\n212102313;10\n"), "--vintage", "2026");
  expect(kept().length).toBe(1);
  expect((await odl("show", "auxonne", "-f", "json")).out).toMatch(/"value": 40/);
  expect((await odl("show", "dijon", "-f", "json")).out).toMatch(/"value": 10/);
});

test("a list from the standard input", async () => {
  expect((await odl("import", "-", "--vintage", "2026")).status).toBe(0);
  expect((await odl("show", "dijon", "-f", "json")).out).toMatch(/"value": 1500/);
});

const sirene = (band: string, year: number) =>
  `siren,denominationUniteLegale,categorieJuridiqueUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,etatAdministratifUniteLegale\n212102313,COMMUNE DE DIJON,7210,${band},${year},A\n262100019,CCAS,7361,11,${year},A\n`;

test("a newer Sirene takes the place of the older one", async () => {
  await odl("import", file("a.csv", sirene("41", 2022)));
  await odl("import", file("b.csv", sirene("42", 2023)));
  expect(kept()).toEqual([
    expect.stringMatching(/^sirene-2023-\w{8}-organismes\.json$/),
    expect.stringMatching(/^sirene-2023-\w{8}\.json$/),
  ]);
  expect((await odl("show", "dijon")).out).toMatch(/42, 1000-1999 salariés en 2023/);
  expect((await odl("show", "262100019")).out).toMatch(/CCAS/);
});

test("a list may speak of an authority that only an earlier import knows", async () => {
  await odl("import", file("a.csv", sirene("41", 2022)));
  const done = await odl("import", file("b.csv", "SIREN;ETP\n262100019;61,5\n"), "--vintage", "2026");
  expect(done.out).toMatch(/1 collectivités? reconnues?/);
  expect((await odl("show", "ccas")).out).toMatch(/61,5 en 2026[\s\S]*11, 10-19 salariés en 2022/);
  expect((await odl("search", "ccas", "--kind", "ccas")).out).toMatch(/^262100019/);
});

test("nothing is kept without a year, nor on a dry run", async () => {
  const path = file("liste.csv", list);
  const undated = await odl("import", path);
  expect(undated.status).toBe(2);
  expect(undated.err).toMatch(/unknown-vintage/);
  const dry = await odl("import", path, "--vintage", "2026", "--dry-run");
  expect(dry.status).toBe(0);
  expect(kept).toThrow(/ENOENT/);
});

test.each<[string, string, string | Uint8Array, RegExp]>([
  ["a file of another kind", "a.csv", "a;b\n1;2\n", /unknown-format/],
  ["an old Excel file", "a.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), /old-excel/],
  ["an empty file", "a.csv", "", /empty-file/],
])("%s is refused with a sentence", async (_, name, content, says) => {
  const done = await odl("import", file(name, content));
  expect(done.err).toMatch(says);
  expect(done.status).toBe(2);
});

test("a damaged file of figures is told, and the rest still works", async () => {
  await odl("import", file("liste.csv", list), "--vintage", "2026");
  writeFileSync(join(folder, "opendatalocale", "figures", "autre.json"), "{");
  const done = await odl("show", "dijon");
  expect(done.err).toMatch(/damaged-figures/);
  expect(done.out).toMatch(/2.900,5/);
  expect(done.status).toBe(0);
});

test("what is kept is one JSON document, and no draft is left", async () => {
  await odl("import", file("liste.csv", list), "--vintage", "2026");
  const [name = ""] = kept();
  const text = readFileSync(join(folder, "opendatalocale", "figures", name), "utf8");
  expect(JSON.parse(text)).toMatchObject({
    set: { version: 1, vintage: "2026", rows: [{ key: "212102313", fte: 2900.5 }] },
  });
});

test("a folder that cannot be written to is told", async () => {
  vi.stubEnv("XDG_DATA_HOME", file("occupe", "un fichier"));
  const done = await odl("import", file("liste.csv", list), "--vintage", "2026");
  expect(done.err).toMatch(/not-writable/);
  expect(done.status).toBe(2);
});
