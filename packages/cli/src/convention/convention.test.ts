import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";
import { fileName } from "./file-name.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-convention-"));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  process.env.XDG_DATA_HOME = join(folder, "data");
});

const odl = (...args: string[]) => runOdl(["convention", ...args]);

test.each([
  ["the extension says the form", ["--output", "dijon.pdf"], 0, "%PDF-1.7"],
  ["an extension of no form", ["--output", "dijon.txt"], 2, "bad-value"],
  ["two forms", ["--output", "autre.pdf", "--format", "odt"], 2, "format-mismatch"],
  ["an authority with itself", ["--atd", "Dijon", "--output", "soi.md"], 2, "same-party"],
])("%s", async (_, [flag = "", name = "", ...more], status, says) => {
  const isParty = flag === "--atd";
  const [output, atd] = isParty ? [more[1] ?? "", name] : [name, "Région Bourgogne-Franche-Comté"];
  const asked = isParty ? [] : more;
  const result = await odl("create", "--atd", atd, "--etd", "Dijon", "--output", join(folder, output), ...asked);
  expect(result.status).toBe(status);
  expect(status === 0 ? readFileSync(join(folder, output), "latin1").slice(0, 8) : result.err).toContain(says);
});

test("a convention is written, with the list of its blanks", async () => {
  const output = join(folder, "dijon.md");
  const { status, out } = await odl(
    "create",
    "--atd",
    "Région Bourgogne-Franche-Comté",
    "--etd",
    "Dijon",
    "--format",
    "markdown",
    "--date",
    "2026-03-01",
    "--fte",
    "2500",
    "--portal",
    "data.exemple.fr",
    "--output",
    output,
  );
  const text = readFileSync(output, "utf8");
  expect(status).toBe(0);
  expect(out).toMatch(/À compléter à la main \(\d+\) : .*lieu de signature/);
  expect(out).not.toContain("date de signature");
  for (const words of [
    "Dijon",
    "212102313",
    "1er mars 2026",
    "obligée de publier",
    "data.exemple.fr",
    "scdl/subventions",
  ])
    expect(text).toContain(words);
});

test("a body that is no known authority signs under its name, without annex", async () => {
  const output = join(folder, "gip.md");
  const { status } = await odl(
    "create",
    "--atd-name",
    "GIP Exemple",
    "--etd-name",
    "Association des données",
    "--format",
    "markdown",
    "-o",
    output,
  );
  expect(status).toBe(0);
  expect(readFileSync(output, "utf8")).not.toContain("Annexe");
});

test("one convention for each row; rows that cannot be made are told", async () => {
  const list = file(
    "etd.csv",
    "SIREN;Nom;ETP;Représentant;Fonction\n212102313;Dijon;2500;Jeanne Martin;Maire\n;Saint-Denis;;;\n;Beaune;190,5;;\n212102313;Dijon;;;\n;Auxonne;beaucoup;;\n",
  );
  const output = join(folder, "conventions");
  const { status, out, err } = await odl("batch", list, "--format", "html", "--output", output);
  expect(status).toBe(1);
  expect(out).toContain("2 conventions écrites");
  expect(readdirSync(output)).toEqual(["convention-21054-beaune.html", "convention-21231-dijon.html"]);
  expect(readFileSync(join(output, "convention-21231-dijon.html"), "utf8")).toContain("Jeanne Martin");
  expect(err).toMatch(/ligne 3 .*ambiguous-authority.*ligne 5 .*\[repeated\].*ligne 6 .*\[bad-value\]/s);
  const again = await odl("batch", list, "--format", "html", "--output", output);
  expect(again).toMatchObject({ status: 2, err: expect.stringContaining("[file-exists]") });
});

test("a batch into a ZIP", async () => {
  const output = join(folder, "conventions.zip");
  const list = file("deux.csv", "code\n21231\n1053\n200039055\n");
  expect(await odl("batch", list, "--output", output)).toMatchObject({
    status: 0,
    out: expect.stringContaining("3 conventions"),
  });
  expect(readFileSync(output).subarray(0, 2).toString()).toBe("PK");
});

test.each<[string, () => string[], string]>([
  ["no ETD", () => ["create"], "missing-argument"],
  ["an unknown ETD", () => ["create", "--etd", "Zorglubville"], "unknown-authority"],
  ["a day that is none", () => ["create", "--etd", "Dijon", "--date", "demain"], "bad-value"],
  ["a text too long", () => ["create", "--etd", "Dijon", "--place", "x".repeat(600)], "text-too-long"],
  [
    "a model that is none",
    () => ["create", "--etd", "Dijon", "--template", file("modele.docx", "non")],
    "not-a-template",
  ],
  [
    "a model that is not there",
    () => ["create", "--etd", "Dijon", "--template", join(folder, "absent.docx")],
    "missing-file",
  ],
  [
    "a model in another form",
    () => ["create", "--etd", "Dijon", "--template", "a.docx", "--format", "pdf"],
    "bad-value",
  ],
  ["a list without a column to know them by", () => ["batch", file("rien.csv", "a;b\n1;2\n")], "no-column"],
  ["a list that is not there", () => ["batch", join(folder, "absent.csv")], "missing-file"],
])("%s: one sentence and the status 2", async (_, args, code) => {
  const { status, err } = await odl(...args());
  expect({ status, isCoded: err.includes(`[${code}]`) }).toEqual({ status: 2, isCoded: true });
  expect(err).not.toMatch(/ {4}at /);
});

test.each([
  ["../../etc/passwd", "convention-etc-passwd.docx"],
  ["L’Haÿ-les-Roses", "convention-l-hay-les-roses.docx"],
  ["Œuilly", "convention-oeuilly.docx"],
  ["???", "convention-sans-nom.docx"],
])("%s makes a file name that leads nowhere else", (name, expected) => {
  expect(fileName([name], ".docx")).toBe(expected);
});
