import { existsSync, readFileSync } from "node:fs";
import { loadSchemaFile, validateFile } from "@opendatalocale/validator/node";
import { beforeAll, expect, test } from "vitest";
import { oracleCases, reference } from "./cases.ts";
import { agrees, type Comparison, compare } from "./comparison.ts";
import { differences } from "./differences.ts";
import { askOfficialValidator, prepareOfficialValidator } from "./official-validator.ts";

const comparisons: Comparison[] = [];

beforeAll(async () => {
  prepareOfficialValidator();
  const cases = await oracleCases();
  const answers = await askOfficialValidator(cases);
  for (const one of cases) {
    const answer = answers.get(one.id);
    if (!answer) throw new Error(`no answer for ${one.id}`);
    const report = await validateFile(one.file, { schema: await loadSchemaFile(one.schema), maxErrors: 1_000_000 });
    comparisons.push(compare(one.id, report, answer));
  }
  if (!existsSync(reference))
    console.info("the reference folder is not beside the project: its samples were not compared");
  console.info(
    `${comparisons.length} files compared with the official validator, ${comparisons.filter(agrees).length} identical`,
  );
}, 600_000);

test("the two validators agree, but for the listed differences", () => {
  const unexplained = comparisons.filter(
    (one) => !agrees(one) && !differences.some((difference) => difference.explains(one)),
  );
  expect(unexplained).toEqual([]);
});

test("enough files were compared", () => {
  expect(comparisons.length).toBeGreaterThan(300);
});

test("every listed difference was met, and stands in docs/differences.md; the page lists no other", () => {
  const page = readFileSync(new URL("../../docs/differences.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^## .*\(`([a-z0-9-]+)`\)$/gm)].map(([, id]) => id);
  expect(listed.sort()).toEqual(differences.map(({ id }) => id).sort());
  const met = differences.filter((difference) => comparisons.some((one) => !agrees(one) && difference.explains(one)));
  expect(met.map(({ id }) => id).sort()).toEqual(listed);
});
