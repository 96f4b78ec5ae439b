import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { validateFile } from "../validate-file.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "odl-threads-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The whole report, but for what differs from one run to the next. */
async function report(name: string, text: string, schema: string | object, threads: number) {
  const path = join(folder, name);
  writeFileSync(path, text);
  // A descriptor or an id, both are schemas.
  const found = await validateFile(path, { schema: schema as string, threads });
  return { ...found, date: "", stats: { ...found.stats, seconds: 0 } };
}

const header =
  "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL";

/** Rows with faults of every kind here and there: cells, checks, rules that remember, quotes, ragged rows. */
function deliberations(rows: number): string {
  let text = `${header}\n`;
  for (let row = 0; row < rows; row++) {
    const id = row % 997 === 0 ? "A1" : `D${row}`;
    const date = row % 1013 === 0 ? "2021-02-30" : "2021-02-03";
    const siret = row % 1201 === 0 ? "21350288300018" : "21350288300019";
    const present = row % 701 === 0 ? 12 : 10;
    const object = row % 31 === 0 ? '"Une délibération, sur\ndeux lignes"' : "Objet";
    text += `Rennes,${siret},${id},${date},7.5,finances locales/subventions,${object},,,,,${present},${present},8,1,1,\n`;
    if (row % 1499 === 0) text += "trop,court\n";
    if (row % 2003 === 0) text += '"jamais fermé,\n';
  }
  return text;
}

test("any number of threads makes the same report", async () => {
  const text = deliberations(12_000);
  const alone = await report("a.csv", text, "scdl/deliberations", 0);
  expect(alone.stats.errors).toBeGreaterThan(100);
  expect(alone.stats.warnings).toBeGreaterThan(10);
  for (const threads of [1, 3]) expect(await report("a.csv", text, "scdl/deliberations", threads)).toEqual(alone);
});

test("so it does with a fault in every row, of which most are only counted", async () => {
  const text = deliberations(30_000)
    .replaceAll(",21350288300019,", ",2135028830001,")
    .replace(/,D(1\d{4}),/g, (_, id: string) => `,D${id},15/10/2017`);
  const alone = await report("f.csv", text, "scdl/deliberations", 0);
  expect(alone.stats.errors).toBeGreaterThan(60_000);
  for (const threads of [1, 3]) expect(await report("f.csv", text, "scdl/deliberations", threads)).toEqual(alone);
});

test("keys stay exact", async () => {
  const schema = { fields: [{ name: "a", type: "integer" }, { name: "b" }], primaryKey: "a" };
  const text = `a,b\n${Array.from({ length: 60_000 }, (_, row) => `${row % 45_000},x\n`).join("")}`;
  const alone = await report("k.csv", text, schema, 0);
  expect(alone.stats.errors).toBe(15_000);
  expect(await report("k.csv", text, schema, 2)).toEqual(alone);
});

test("a block too large to be shared is checked by the thread that reads", async () => {
  const schema = { fields: [{ name: "a", type: "integer" }, { name: "b" }] };
  const text = `a,b\n1,${"x".repeat(9_000_000)}\n${"1,y\nz,y\n".repeat(20_000)}`;
  expect(await report("g.csv", text, schema, 2)).toEqual(await report("g.csv", text, schema, 0));
});
