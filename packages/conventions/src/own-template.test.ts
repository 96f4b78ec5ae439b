import { Document, Packer, Paragraph } from "docx";
import { unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { fillTemplate, templateTags } from "./own-template.ts";
import { bare, whole } from "./test/inputs.ts";

async function template(...lines: string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return new TextDecoder()
    .decode(unzipSync(bytes)["word/document.xml"])
    .replaceAll("</w:p>", "\n")
    .replace(/<[^>]+>/g, "");
}

test("tags are filled in, and a loop repeats for each dataset", async () => {
  const model = await template(
    "Entre {atd_nom} et {etd_nom}, le {date} à {lieu}.",
    "{#jeux}",
    "- {titre} ({schema})",
    "{/jeux}",
  );
  const { bytes, blanks } = await fillTemplate(model, whole);
  const text = await textOf(bytes);
  expect(blanks).toEqual([]);
  expect(text).toContain("Entre Région Exemple et Commune d’Exemple, le 1er mars 2026 à Dijon.");
  expect(text).toContain("- Répertoire annuel (scdl/catalogue)");
  expect(text).toContain("- Délibérations (scdl/deliberations)");
});

test("every tag is known", async () => {
  const names = Object.keys(templateTags).filter((tag) => tag !== "jeux");
  const { bytes } = await fillTemplate(await template(names.map((tag) => `{${tag}}`).join(" ")), whole);
  expect(await textOf(bytes)).not.toMatch(/[{}]/);
});

test("only the blanks that the template asks for are listed", async () => {
  const { bytes, blanks } = await fillTemplate(await template("{etd_nom}, {lieu}"), bare);
  expect(blanks).toEqual(["nom de l’ETD", "lieu de signature"]);
  expect(await textOf(bytes)).toContain("…………");
});

test("a value cannot be markup nor a tag", async () => {
  const { bytes } = await fillTemplate(await template("{etd_nom}"), { ...whole, etd: { name: "<w:p/> {atd_nom}" } });
  expect(await textOf(bytes)).toContain("&lt;w:p/&gt; {atd_nom}");
});

test.each<[string, () => Promise<Uint8Array>, string]>([
  ["an unknown tag", () => template("{maire}"), "not-a-template"],
  ["no tag at all", () => template("Entre les soussignés"), "no-tag"],
  ["a loop left open", () => template("{#jeux} {titre}"), "not-a-template"],
  ["no Word document", async () => new TextEncoder().encode("Entre {etd_nom}"), "not-a-template"],
  ["another archive", async () => zipSync({ "a.txt": new Uint8Array(10) }), "not-a-template"],
  ["a broken archive", async () => (await template("x")).subarray(0, 900), "not-a-template"],
  [
    "an archive that opens to 60 MB",
    async () => zipSync({ a: new Uint8Array(60_000_000) }, { level: 1 }),
    "template-too-big",
  ],
  ["a file of 30 MB", async () => new Uint8Array(30_000_000), "template-too-big"],
])("%s is a coded error", async (_, make, code) => {
  await expect(fillTemplate(await make(), whole)).rejects.toMatchObject({ name: "ConventionError", code });
});
