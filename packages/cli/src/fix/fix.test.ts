import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { openTable, rowsOf } from "@opendatalocale/tabular";
import { openFile } from "@opendatalocale/tabular/node";
import { csvLine } from "@opendatalocale/tabular/write";
import { expect, test } from "vitest";
import { run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-fix-"));
let number = 0;

/** A schema file and a table with a safe repair and a doubtful one. */
function files() {
  number++;
  const schema = join(folder, `schema-${number}.json`);
  const file = join(folder, `table-${number}.csv`);
  const fields = [
    { name: "jour", type: "date" },
    { name: "montant", type: "number" },
  ];
  writeFileSync(schema, JSON.stringify({ fields }));
  writeFileSync(file, "jour;montant\n03/04/2023;1 200,50\n");
  return { schema, file, fixed: file.replace(".csv", "-corrige.csv") };
}

async function odl(args: readonly string[], answers = "") {
  let out = "";
  let err = "";
  const status = await run(args, {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => Readable.from([answers]),
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}

test("writes a mended copy and the list of changes, never the original", async () => {
  const { schema, file, fixed } = files();
  const before = readFileSync(file, "utf8");
  const { status, out } = await odl(["fix", file, "--schema", schema]);
  expect(status).toBe(1);
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(readFileSync(fixed, "utf8")).toBe("jour,montant\n03/04/2023,1200.50\n");
  expect(readFileSync(`${fixed}.changements.csv`, "utf8")).toContain('2,montant,"1 200,50",1200.50,plain-number');
  expect(JSON.parse(readFileSync(`${fixed}.changements.json`, "utf8"))).toMatchObject([
    { row: 2, after: "1200.50" },
    { repair: "separator", before: ";" },
  ]);
  expect(out).toContain("2 erreurs → 1 erreur");
  expect(out).toContain("À confirmer");
});

test.each([
  ["--all", [], 0, "2023-04-03,1200.50"],
  ["--ask", ["o\n"], 0, "2023-04-03,1200.50"],
  ["--ask", ["n\n"], 1, "03/04/2023,1200.50"],
  ["--only", [], 1, '2023-04-03,"1 200,50"'],
] as const)("%s %j", async (flag, [answer = ""], status, row) => {
  const { schema, file, fixed } = files();
  const more = flag === "--only" ? ["iso-date"] : [];
  expect((await odl(["fix", file, "--schema", schema, flag, ...more], answer)).status).toBe(status);
  expect(readFileSync(fixed, "utf8")).toBe(`jour,montant\n${row}\n`);
});

test("a dry run writes nothing", async () => {
  const { schema, file, fixed } = files();
  const { out } = await odl(["fix", file, "--schema", schema, "--dry-run"]);
  expect(out).toContain("Rien n’a été écrit");
  expect(existsSync(fixed)).toBe(false);
});

test("an XLSX is written when asked", async () => {
  const { schema, file } = files();
  const output = join(folder, `classeur-${number}.xlsx`);
  const { out, status } = await odl(["fix", file, "--schema", schema, "--all", "--output", output]);
  expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining("→ 0 erreur") });
});

const dangerous = ["=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"];

test.each(["csv", "xlsx"])(
  "no cell of a mended file or of its list of changes begins a formula: %s",
  async (format) => {
    const schema = join(folder, `formulas-${format}.json`);
    const file = join(folder, `formulas-${format}.csv`);
    const output = join(folder, `formulas-${format}-out.${format}`);
    writeFileSync(schema, JSON.stringify({ fields: [{ name: "nom" }, { name: "jour", type: "date" }] }));
    const rows = dangerous.map((cell) => csvLine([cell, cell, cell]));
    writeFileSync(file, csvLine(["nom", "jour", "=note"]) + rows.join(""));
    expect((await odl(["fix", file, "--schema", schema, "--all", "--output", output])).status).toBe(1);
    const begins = /^[=+\-@\t\r＝＋－＠]/u;
    for (const path of [output, `${output}.changements.csv`]) {
      const table = await openTable(openFile(path), path.endsWith(".csv") ? { delimiter: "," } : {});
      const cells = [...table.labels];
      for await (const row of rowsOf(table)) cells.push(...row.cells);
      await table.close();
      expect(cells.length).toBeGreaterThan(dangerous.length);
      expect(cells.filter((cell) => begins.test(cell))).toEqual([]);
    }
  },
);

test("what cannot be done is said, and nothing is overwritten", async () => {
  const { schema, file } = files();
  expect((await odl(["fix", file, "--schema", schema, "--output", file])).err).toContain("output-is-input");
  expect((await odl(["fix", file, "--schema", schema, "--only", "magie"])).err).toContain("bad-value");
  expect((await odl(["fix", join(folder, "absent.csv")])).err).toContain("missing-file");
  expect((await odl(["fix", file, "--all", "--ask"])).err).toContain("options-exclude");
  expect((await odl(["fix", "-"])).err).toContain("file-needed");
  await odl(["fix", file, "--schema", schema]);
  expect((await odl(["fix", file, "--schema", schema])).err).toContain("file-exists");
});

test("a folder that cannot be written is said, and nothing is left behind", async () => {
  const { schema, file } = files();
  const away = await odl(["fix", file, "--schema", schema, "--output", join(folder, "absent", "copie.csv")]);
  expect(away).toMatchObject({ status: 2, out: "" });
  expect(away.err).toContain("[cannot-write]");
});

test("the version that was recognised is the one that is checked, and a wrong schema is said first", async () => {
  const file = join(folder, "lot.csv");
  const header =
    "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,objet,montant";
  const more = "nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention";
  const row = "Ville,21350288300019,14/03/2023,2023-1,Club,21350288300019,Aide,10,aide en numéraire,unique,,,non,1";
  writeFileSync(file, `${header},${more}\n${row.replaceAll("unique,,", "unique,2023-03-14,")}\n`);
  const { out, status } = await odl(["fix", file]);
  expect({ out, status }).toMatchObject({ status: 0, out: expect.stringContaining("scdl/subventions 2.0.2") });
  expect(out).toContain("1 erreur → 0 erreur");
  const wrong = await odl(["fix", file, "--schema", "scdl/deliberations", "--dry-run"]);
  expect(wrong.out).toContain("Ce n’est sans doute pas le bon schéma");
});
