import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConvention, fromAssessment, loadForm } from "@opendatalocale/conventions";
import { nodeFonts } from "@opendatalocale/conventions/node";
import { assess } from "@opendatalocale/eligibility";
import { openTerritories } from "@opendatalocale/territories";
import { describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "odl-conventions-"));
const has = (command: string, argument: string) => spawnSync(command, [argument]).status === 0;
const run = (command: string, args: string[]) => execFileSync(command, args, { encoding: "utf8", stdio: "pipe" });

async function written(format: string): Promise<string> {
  const { authority } = await openTerritories().find("21231");
  if (!authority) throw new Error("Dijon is not known");
  const duties = fromAssessment(assess(authority, { fte: { value: 2500 } }, "2026-03-01"));
  const etd = { name: authority.name, ...(authority.siren ? { siren: authority.siren } : {}) };
  const { document } = createConvention({ atd: { name: "Région Exemple" }, etd, date: "2026-03-01", ...duties });
  const form = await loadForm(format);
  const path = join(folder, `convention${form.extension}`);
  writeFileSync(path, await form.write(document, { fonts: nodeFonts }));
  return path;
}

/** Only where LibreOffice and poppler are installed: they are no npm packages. */
describe.skipIf(!has("soffice", "--version") || !has("pdftotext", "-v"))("in LibreOffice", () => {
  test.each(["docx", "odt"])(
    "a convention in %s opens and becomes a PDF with all its text",
    async (format) => {
      const path = await written(format);
      const out = join(folder, format);
      run("soffice", ["--headless", "--convert-to", "pdf", "--outdir", out, path]);
      // A line may end after any hyphen.
      const text = run("pdftotext", ["-layout", join(out, "convention.pdf"), "-"]).replace(/-\n\s*/g, "-");
      for (const words of [
        "Dijon",
        "Région Exemple",
        "1er mars 2026",
        "Annexe",
        "Base adresse locale",
        "CC-BY",
        "Page 1 sur",
      ])
        expect(text).toContain(words);
      expect(text.match(/…{5,}/g)?.length).toBeGreaterThan(8);
    },
    120_000,
  );
});

describe.skipIf(!has("pdfinfo", "-v"))("with poppler", () => {
  test("the PDF is tagged, titled, and reads in order", async () => {
    const path = await written("pdf");
    const about = run("pdfinfo", [path]);
    expect(about).toMatch(/Tagged: +yes/);
    expect(about).toMatch(/Title: +Convention d’accompagnement/);
    const structure = run("pdfinfo", ["-struct-text", path]);
    expect(structure).toMatch(/H1[\s\S]*Les parties[\s\S]*Signatures[\s\S]*Table[\s\S]*TH[\s\S]*TD/);
  });
});

test.skipIf(!has("qpdf", "--version"))("qpdf finds no fault in the PDF", async () => {
  expect(run("qpdf", ["--check", await written("pdf")])).toContain("No syntax or stream encoding errors found");
});
