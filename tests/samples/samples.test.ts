import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateFile } from "@opendatalocale/validator/node";
import { describe, expect, test } from "vitest";
import { unexpectedVerdicts } from "./unexpected-verdicts.ts";

/** Published files stand beside the project where it is built; elsewhere there is nothing to judge, and the test says so. */
const samples = fileURLToPath(new URL("../../../shared/reference/samples/", import.meta.url));

const schemas: Readonly<Record<string, string>> = {
  arbres: "NaturalSolutions/schema-arbre",
  dae: "atlasante/schema-dae",
  "decp-dpa": "etalab/schema-decp-dpa",
  "fontaine-eau": "datagouv/schema-fontaine-eau",
  friches: "cnigfr/schema-friches",
  "hautes-remunerations": "etalab/schema-hautes-remunerations",
  "irve-dynamique": "etalab/schema-irve-dynamique",
  "irve-statique": "etalab/schema-irve-statique",
  "lieux-covoiturage": "etalab/schema-lieux-covoiturage",
  stationnement: "etalab/schema-stationnement",
  "stationnement-cyclable": "etalab/schema-stationnement-cyclable",
  "stations-taxi": "openmaraude/schema-stationstaxi",
  subventions: "scdl/subventions",
};

describe.each(Object.entries(schemas))("%s", (folder, schema) => {
  const stated = statedVerdicts(folder);
  if (stated.length === 0) {
    test("no sample with a stated verdict beside the project", () => {
      console.info(`${folder}: no sample with a stated verdict beside the project, nothing to judge`);
      expect(existsSync(join(samples, folder, "SOURCES.json")) && folder !== "arbres").toBe(false);
    });
    return;
  }
  test.each(stated)("$file: the verdict its origin states, or a written reason", async ({ file, isValid }) => {
    const { verdict } = await validateFile(join(samples, folder, file), { schema });
    const isPublishable = verdict === "valid" || verdict === "valid-with-remarks";
    const reason = unexpectedVerdicts[`${folder}/${file}`];
    expect({ isPublishable, reason: isPublishable === isValid ? undefined : reason }).toEqual({
      isPublishable: reason === undefined ? isValid : !isValid,
      reason,
    });
  });
});

interface Stated {
  readonly file: string;
  readonly isValid: boolean;
}

/** CSV samples whose origin says plainly that they are valid or not. */
function statedVerdicts(folder: string): Stated[] {
  const path = join(samples, folder, "SOURCES.json");
  if (!existsSync(path)) return [];
  const sources: unknown = JSON.parse(readFileSync(path, "utf8"));
  return recordsIn(sources).flatMap(({ file, expected }) => {
    const verdict = typeof expected === "string" ? /^(in)?valid\b/.exec(expected) : null;
    if (typeof file !== "string" || !file.endsWith(".csv") || !verdict) return [];
    return [{ file, isValid: verdict[1] === undefined }];
  });
}

/** The list of files, wherever the document keeps it. */
function recordsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== "object" || value === null) return [];
  const record = Object.fromEntries(Object.entries(value));
  return "file" in record ? [record] : Object.values(record).flatMap(recordsIn);
}
