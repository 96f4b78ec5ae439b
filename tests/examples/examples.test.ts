import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { listSchemas } from "@opendatalocale/schemas";
import { validateFile } from "@opendatalocale/validator/node";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".csv"));

test.each(files)("%s is what its name says, and is recognised", async (path) => {
  const given = await validateFile(join(folder, path), { schema: path.split("/")[0] ?? "" });
  expect(given.verdict).toBe(path.endsWith("-a-corriger.csv") ? "invalid" : "valid");
  const recognised = await validateFile(join(folder, path), {});
  expect(recognised.schema?.name).toBe(given.schema?.name);
});

test("each schema has a good example and a broken one", () => {
  const names = new Set(listSchemas().map(({ id }) => (id.split("/")[1] ?? id).replace(/^schema-/, "")));
  for (const name of names) {
    const mine = files.filter((path) => path.startsWith(`${name}/`));
    expect({
      name,
      good: mine.some((path) => !path.includes("a-corriger")),
      broken: mine.some((path) => path.includes("a-corriger")),
    }).toEqual({ name, good: true, broken: true });
  }
});
