import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTerritories } from "@opendatalocale/territories";
import { beforeAll, expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";
import { csvOf, jsonOf, xlsxOf } from "./target-forms.ts";
import { targetList } from "./target-list.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-eligibility-"));

/** Figures kept on this machine must not change what is tested. */
beforeAll(() => {
  process.env.XDG_DATA_HOME = join(folder, "data");
});

/** Spaces that do not break are spaces here. */
async function odl(...args: string[]) {
  const done = await runOdl(args);
  return { ...done, out: done.out.replace(/[\u00a0\u202f]/g, " ") };
}

test.each<[string, string[], RegExp[]]>([
  [
    "a name",
    ["Dijon"],
    [/^Dijon {2}\(commune, 21231, SIREN 212102313/, /à vérifier/, /CRPA, art\. L312-1-1/, /--fte 61,5/],
  ],
  ["an INSEE code", ["21231"], [/^Dijon/]],
  ["a SIREN", ["212102313"], [/^Dijon/]],
  [
    "a headcount given",
    ["Dijon", "--fte", "61,5"],
    [/obligée de publier/, /61,5 équivalents temps plein : le seuil de 50 est atteint/],
  ],
  ["a headcount below", ["Dijon", "--fte", "49,9"], [/exemptée par son effectif/, /Répertoire annuel/]],
  [
    "a small commune keeps duties",
    ["21001"],
    [/exemptée par sa population/, /Obligatoire\n[\s\S]*Base adresse locale/],
  ],
  [
    "an answer",
    ["21001", "--yes", "bornes-de-recharge"],
    [/Obligatoire\n[\s\S]*Bornes de recharge[\s\S]*Sous condition/],
  ],
  ["the other answer", ["21001", "--no", "bornes-de-recharge,zones-a-faibles-emissions"], [/Sans objet : .*Bornes/s]],
  ["a day of the past", ["21001", "--date", "2023-06-01"], [/Sans objet : .*Base adresse locale/s, /1er juin 2023/]],
  [
    "an EPCI and its largest commune",
    ["242100410"],
    [/3 500 habitants ne la\s+concerne pas/, /Sa commune la plus peuplée, Dijon/],
  ],
  ["in English", ["Dijon", "--lang", "en"], [/to be checked/, /Required\n/, /not legal advice/]],
])("%s", async (_, args, says) => {
  const { status, out } = await odl("eligibility", ...args);
  expect(status).toBe(0);
  for (const pattern of says) expect(out).toMatch(pattern);
  expect(out).not.toMatch(/undefined|NaN|\[object/);
});

test.each<[string, string[], string]>([
  ["an ambiguous name lists the candidates", ["eligibility", "Saint-Denis"], "ambiguous-authority"],
  ["an unknown name", ["eligibility", "Zorglubville"], "unknown-authority"],
  ["a headcount that is none", ["eligibility", "Dijon", "--fte", "beaucoup"], "bad-value"],
  ["a question that is none", ["eligibility", "Dijon", "--yes", "zorglub"], "bad-value"],
  ["a day that is none", ["eligibility", "Dijon", "--date", "2026-02-30"], "bad-value"],
  ["a kind that is none", ["eligibility", "list", "--kind", "mairie"], "bad-value"],
  ["a status that is none", ["eligibility", "list", "--status", "obligé"], "bad-value"],
  ["a région that is none", ["eligibility", "list", "--region", "99"], "bad-value"],
  ["a number that is none", ["eligibility", "list", "--min-population", "-3"], "bad-value"],
  ["a file that is not there", ["eligibility", "import", join(folder, "absent.csv")], "missing-file"],
])("%s: one sentence and the status 2", async (_, args, code) => {
  const { status, err } = await odl(...args);
  expect({ status, isCoded: err.includes(`[${code}]`) }).toEqual({ status: 2, isCoded: true });
  expect(err).not.toMatch(/ {4}at /);
});

test("JSON has the law and the figures of each duty, and no function", async () => {
  const { out } = await odl("eligibility", "Dijon", "--format", "json");
  const { status, obligations } = JSON.parse(out);
  expect(status).toBe("a-verifier");
  expect(obligations).toHaveLength(20);
  expect(obligations[0]).toMatchObject({
    slug: expect.any(String),
    level: expect.any(String),
    basis: [{ citation: expect.any(String) }],
  });
});

test.each<[string, string[], number]>([
  ["Bourgogne-Franche-Comté", ["--region", "27"], 107],
  ["Nord", ["--departement", "59"], 150],
])("%s: the target list, largest first", async (_, where, count) => {
  const { out } = await odl("eligibility", "list", ...where, "--min-population", "3500", "--format", "json");
  const list: { population: { municipal: { value: number } }; status: string }[] = JSON.parse(out);
  const people = list.map(({ population }) => population.municipal.value);
  expect(people).toHaveLength(count);
  expect(people).toEqual([...people].sort((a, b) => b - a));
});

test("on screen, what is cut is said", async () => {
  const { out } = await odl("eligibility", "list", "--departement", "59");
  expect(out).toMatch(/50 collectivités montrées sur 647/);
});

test("a list keeps the statuses asked for, on the headcounts imported", async () => {
  const list = join(folder, "effectifs.csv");
  writeFileSync(list, "siren;etp\n212102313;2500\n212100549;12,5\n");
  expect(await odl("eligibility", "import", list, "--vintage", "2026")).toMatchObject({ status: 0 });
  const { out } = await odl(
    "eligibility",
    "list",
    "--departement",
    "21",
    "--status",
    "oblige,exempt-agents",
    "--format",
    "csv",
  );
  expect(out).toMatch(/^code,siren,nom,/);
  expect(out.trim().split("\n")).toHaveLength(3);
  expect(out).toMatch(/21231,212102313,Dijon,commune,27,21,\d+,2023,\d*,\d*,2500,,2026,oblige,/);
  expect(out).toContain("exempt-agents");
});

test("GeoJSON says that it has no geometry", async () => {
  const { out, err } = await odl("eligibility", "list", "--departement", "90", "--format", "geojson");
  const { type, features } = JSON.parse(out);
  expect(type).toBe("FeatureCollection");
  expect(features[0]).toMatchObject({ type: "Feature", geometry: null, properties: { kind: "commune" } });
  expect(err).toContain("géométrie nulle");
});

test("a workbook is written, and never over another", async () => {
  const path = join(folder, "territoire.xlsx");
  const args = ["eligibility", "list", "--departement", "90", "--format", "xlsx", "--output", path];
  expect(await odl(...args)).toMatchObject({ status: 0 });
  expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  expect((await odl(...args)).err).toContain("[file-exists]");
});

test("a name cannot become a formula", async () => {
  const [one] = await targetList(openTerritories(), { kinds: ["region"], minPopulation: 0, statuses: [] });
  if (!one) throw new Error("no région");
  const armed = [{ ...one, authority: { ...one.authority, name: '=HYPERLINK("http://x")' } }];
  expect(await csvOf(armed, "fr")).toContain(`"'=HYPERLINK(""http://x"")"`);
  expect(jsonOf(armed)).toContain("=HYPERLINK");
  const pieces: Uint8Array[] = [];
  for await (const piece of await xlsxOf(armed, "fr")) pieces.push(piece);
  expect(Buffer.concat(pieces).includes("<f>")).toBe(false);
});
