import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listSchemas, loadSchema } from "@opendatalocale/schemas";
import { validateFile } from "@opendatalocale/validator/node";
import { templateFormats, writeTemplate } from "@opendatalocale/validator/schema-doc";
import { describe, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "odl-templates-"));
const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
/** Remarks that one row alone cannot avoid: they count rows of a whole file. */
const ofWholeFiles = ["irve-station-point-count", "budget-carried-out-too-early", "budget-section-unbalanced"];

async function template(reference: { id: string; version: string }, format: (typeof templateFormats)[number]) {
  const pieces: Uint8Array[] = [];
  const options = { format, lang: "fr", isEmpty: false } as const;
  for await (const piece of writeTemplate(await loadSchema(reference), options)) pieces.push(piece);
  const path = join(folder, `${reference.id}@${reference.version}.${format}`.replaceAll("/", "_"));
  writeFileSync(path, Buffer.concat(pieces));
  return path;
}

describe.each(listSchemas())("$id@$version", (schema) => {
  test.each(templateFormats)("its %s template comes back valid through our own reader", async (format) => {
    const report = await validateFile(await template(schema, format), { schema: `${schema.id}@${schema.version}` });
    expect(report.errors).toEqual([]);
    expect(report.warnings.map(({ type }) => type).filter((type) => !ofWholeFiles.includes(type))).toEqual([]);
    expect(report.stats.rows).toBe(1);
  });
});

/** Only where LibreOffice is installed: it is no npm package. */
describe.skipIf(!hasLibreOffice)("in LibreOffice", () => {
  test.each(["xlsx", "ods"] as const)(
    "a %s template opens, and what it saves is valid",
    async (format) => {
      const path = await template({ id: "scdl/subventions", version: "2.1.1" }, format);
      const other = format === "xlsx" ? "ods" : "xlsx";
      const out = join(folder, "libreoffice");
      execFileSync("soffice", ["--headless", "--convert-to", other, "--outdir", out, path], { stdio: "ignore" });
      const report = await validateFile(join(out, `scdl_subventions@2.1.1.${other}`));
      expect(report).toMatchObject({ verdict: "valid", schema: { name: "scdl/subventions" }, stats: { rows: 1 } });
    },
    120_000,
  );
});
