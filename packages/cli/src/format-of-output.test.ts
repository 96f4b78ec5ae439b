import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { formatOfOutput, strictFormatOfOutput } from "./format-of-output.ts";
import { runOdl } from "./test/run-odl.ts";

const extensions = { ".docx": "docx", ".pdf": "pdf" };

test.each([
  [{}, undefined],
  [{ output: "a.PDF" }, "pdf"],
  [{ output: "a.txt" }, undefined],
  [{ format: "docx" }, "docx"],
  [{ format: "docx", output: "a.pdf" }, "docx"],
])("%j: %s", (asked, format) => {
  expect(formatOfOutput(asked, extensions)).toBe(format);
});

test.each([
  [{ output: "a.txt" }, "bad-value"],
  [{ format: "docx", output: "a.txt" }, "bad-value"],
  [{ format: "docx", output: "a.pdf" }, "format-mismatch"],
])("%j is refused: %s", (asked, code) => {
  expect(() => strictFormatOfOutput(asked, extensions)).toThrow(expect.objectContaining({ code }));
});

test.each([[{}], [{ output: "a" }], [{ format: "pdf", output: "a.pdf" }], [{ output: "A.Docx" }]])("%j", (asked) => {
  expect(strictFormatOfOutput(asked, extensions)).toBe(formatOfOutput(asked, extensions));
});

const folder = mkdtempSync(join(tmpdir(), "odl-format-"));
writeFileSync(join(folder, "t.csv"), "nom,ville\nA,B\n");
writeFileSync(join(folder, "s.json"), JSON.stringify({ fields: [{ name: "nom" }, { name: "ville" }] }));
const check = ["validate", join(folder, "t.csv"), "--schema", join(folder, "s.json")];

test.each([
  [check, "rapport.html", "<!doctype html>"],
  [check, "rapport.md", "## "],
  [check, "rapport.txt", "✔ Publiable"],
  [["schemas", "template", "scdl/prenoms"], "prenoms.ods", "PK"],
  [["eligibility", "list", "--departement", "90"], "liste.csv", "code,siren"],
])("the output's name says the form: %j --output %s", async (args, name, beginning) => {
  const output = join(folder, name);
  expect(await runOdl([...args, "--output", output])).toMatchObject({ status: 0, err: "" });
  expect(readFileSync(output, "utf8").replace(/^\ufeff/, "")).toMatch(beginning);
});

test("a template is not written under another format's name", async () => {
  const args = ["schemas", "template", "scdl/prenoms", "--format", "xlsx", "--output", join(folder, "prenoms.csv")];
  expect(await runOdl(args)).toMatchObject({ status: 2, err: expect.stringContaining("format-mismatch") });
});
