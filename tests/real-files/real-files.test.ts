import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mendSample } from "./mended-sample.ts";
import { realFiles, realFilesPage } from "./real-files-page.ts";

/** What stands in the file's form, not in its contents: repairs must leave none of it. */
const structural =
  /^(preamble-rows|blank-row|missing-cell|extra-cell|encoding-error|unclosed-quote|stray-quote|unmatched-header|mixed-line-ends)$/;

if (realFiles().length === 0)
  test("no published file beside the project", () => {
    console.info("real files: none beside the project, nothing to judge");
    expect(realFiles()).toEqual([]);
  });
else {
  test("docs/real-files.md is what `pnpm real-files` writes", async () => {
    const page = readFileSync(new URL("../../docs/real-files.md", import.meta.url), "utf8");
    expect(await realFilesPage()).toBe(page);
  });

  describe("subventions: no error of structure is left, and repairs only take errors away", () => {
    test.each(realFiles().filter(([path]) => path.startsWith("subventions/reel-")))("%s", async (path, schema) => {
      const { known, safe, all, remaining } = await mendSample(path, schema);
      expect(remaining.map(({ type }) => type).filter((type) => structural.test(type))).toEqual([]);
      expect(safe.errors).toBeLessThanOrEqual(known.errors);
      expect(all.errors).toBeLessThanOrEqual(safe.errors);
    });
  });
}
