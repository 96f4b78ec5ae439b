import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Party } from "./convention.ts";
import { createConvention } from "./create-convention.ts";
import { BLANK } from "./document.ts";
import { formNames, loadForm } from "./forms.ts";
import { nodeFonts } from "./node/fonts.ts";
import { bare, whole } from "./test/inputs.ts";
import { isWellFormed } from "./test/well-formed.ts";

const resources = { fonts: nodeFonts };

async function bytesOf(name: string, etd: Party = whole.etd): Promise<Uint8Array> {
  return (await loadForm(name)).write(createConvention({ ...whole, etd }).document, resources);
}

async function partOf(name: "docx" | "odt", part: string, etd?: Party): Promise<string> {
  return new TextDecoder().decode(unzipSync(await bytesOf(name, etd))[part]);
}

test("there are five forms", () => {
  expect([...formNames].sort()).toEqual(["docx", "html", "markdown", "odt", "pdf"]);
});

test.each([
  ["markdown", "convention.md"],
  ["html", "convention.html"],
])("%s is as it was", async (name, file) => {
  const text = new TextDecoder().decode(await bytesOf(name));
  await expect(text).toMatchFileSnapshot(`../fixtures/${file}`);
});

test("the same convention is the same bytes of ODT", async () => {
  expect(await bytesOf("odt")).toEqual(await bytesOf("odt"));
});

test("the ODT begins with its media type, uncompressed", async () => {
  const bytes = await bytesOf("odt");
  expect(new TextDecoder().decode(bytes.subarray(30, 77))).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
});

test.each(formNames)("%s shows each blank", async (name) => {
  const bytes = await (await loadForm(name)).write(createConvention(bare).document, resources);
  expect(bytes.length).toBeGreaterThan(2000);
  if (name === "docx" || name === "odt") {
    const part = unzipSync(bytes)[name === "docx" ? "word/document.xml" : "content.xml"];
    expect(new TextDecoder().decode(part).split(BLANK).length).toBeGreaterThan(15);
  } else if (name !== "pdf") expect(new TextDecoder().decode(bytes).split(BLANK).length).toBeGreaterThan(15);
});

const hostile = "<script>alert(1)</script> & \"'`*_[x](javascript:y)| {{=1+1}}";

test.each(["html", "markdown"])("a hostile name stays a text in %s", async (name) => {
  const text = new TextDecoder().decode(await bytesOf(name, { name: hostile }));
  expect(text).not.toContain("<script>");
  if (name === "markdown") expect(text).not.toContain("[x](javascript");
});

test("any name leaves DOCX and ODT well formed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (name) => {
      const etd = { name };
      expect(isWellFormed(await partOf("docx", "word/document.xml", etd))).toBe(true);
      expect(isWellFormed(await partOf("odt", "content.xml", etd))).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test("the PDF is tagged, in French, titled, and claims PDF/UA-1", async () => {
  const text = new TextDecoder("latin1").decode(await bytesOf("pdf"));
  for (const part of ["/Marked true", "/StructTreeRoot", "/Lang (fr-FR)", "/DisplayDocTitle true", "<pdfuaid:part>1<"])
    expect(text).toContain(part);
  for (const tag of ["/H1", "/H2", "/P", "/L", "/LBody", "/Table", "/TH", "/TD"]) expect(text).toContain(`/S ${tag}\n`);
  expect(text).toContain("/FontFile2");
});

test("an author cannot write into the PDF's metadata", async () => {
  const { document } = createConvention({ ...whole, atd: { name: `${hostile}]]></rdf:li>` } });
  const text = new TextDecoder().decode(await (await loadForm("pdf")).write(document, resources));
  const start = text.indexOf("<x:xmpmeta");
  expect(isWellFormed(text.slice(start, text.indexOf("</x:xmpmeta>") + 12))).toBe(true);
});
