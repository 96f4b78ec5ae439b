import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateFile } from "@opendatalocale/validator/node";
import { describe, expect, test } from "vitest";
import { sampleSchemas, samples } from "./sample-schemas.ts";
import { unexpectedVerdicts } from "./unexpected-verdicts.ts";

describe.each(Object.entries(sampleSchemas))("%s", (folder, schema) => {
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
