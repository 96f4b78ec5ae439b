import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { run } from "../run.ts";

const folder = mkdtempSync(join(tmpdir(), "odl-detect-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const good = fileURLToPath(
  new URL("../../../../examples/subventions/subventions-saint-malo-2023.csv", import.meta.url),
);

async function odl(...args: readonly string[]) {
  let out = "";
  let err = "";
  const status = await run(["detect", ...args], {
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
    stdin: () => {
      throw new Error("the standard input was read");
    },
    hasColour: false,
    showsProgress: false,
    width: null,
  });
  return { status, out, err };
}

test.each<[string, string[], number, RegExp]>([
  ["a known file", [good], 0, /✔ Schéma reconnu : scdl\/subventions .*100 %[\s\S]*→ nomAttribuant/],
  ["in English", [good, "--lang", "en"], 0, /✔ Schema recognised: scdl\/subventions/],
  ["no known file", [file("x.csv", "x,y\n1,2\n")], 1, /Aucun schéma n’est reconnu/],
  ["the help", ["--help"], 0, /0 {2}un schéma est reconnu\n {2}1 {2}aucun[\s\S]*2 {2}au moins/],
  ["a missing file", [join(folder, "absent.csv")], 2, /missing-file/],
  ["an empty file", [file("vide.csv", "")], 2, /empty-file/],
  ["no file", [], 2, /missing-argument/],
  ["a bad count", [good, "--top", "0"], 2, /--top/],
])("%s", async (_, args, status, says) => {
  const done = await odl(...args);
  expect(done.out + done.err).toMatch(says);
  expect(done.status).toBe(status);
});

test("for a program: candidates cut and counted, reasons as data and as sentences, columns and mapping", async () => {
  const { out } = await odl(good, "--format", "json", "--top", "1");
  const found = JSON.parse(out);
  expect(found.candidates).toHaveLength(1);
  expect(found.candidatesInAll).toBeGreaterThan(1);
  expect(found.trusted).toMatchObject({ id: "scdl/subventions", score: 1 });
  expect(found.candidates[0].reasons[0]).toMatchObject({ code: "named", message: expect.stringContaining("colonnes") });
  expect(found.candidates[0].mapping[0]).toMatchObject({
    column: 1,
    field: "nomAttribuant",
    confidence: 1,
    by: "same",
  });
  expect(found.columns[1].types[0]).toMatchObject({ type: "siret" });
});

test("a list that is cut says how many are left", async () => {
  const { out } = await odl(good, "--top", "1");
  expect(out).toMatch(/… et \d+ autres? \(--top\)/);
});

test("labels drive no terminal", async () => {
  const { out } = await odl(file("h.csv", "\u001b[2J;\u202eabc;c\n1;2;3\n"));
  expect(out.includes("\u001b") || out.includes("\u202e")).toBe(false);
});

test("the original is only read", async () => {
  const before = readFileSync(good);
  await odl(good);
  expect(readFileSync(good).equals(before)).toBe(true);
});
