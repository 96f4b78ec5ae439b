import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BAL, listJsonSchemas, listSchemas } from "@opendatalocale/schemas";
import { linkedKeysOf, validateFile } from "@opendatalocale/validator/node";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../../examples/", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  // ci/ is a whole repository, which tests/packaging/ci goes through.
  (path) => /\.(csv|json|geojson)$/.test(path) && !path.startsWith("ci/"),
);

test.each(files)("%s is what its name says, and is recognised", async (path) => {
  const given = await validateFile(join(folder, path), { schema: path.split("/")[0] ?? "" });
  expect(given.verdict).toBe(/-a-corriger\.\w+$/.test(path) ? "invalid" : "valid");
  const recognised = await validateFile(join(folder, path), {});
  expect(recognised.schema?.name).toBe(given.schema?.name);
});

test("each schema has a good example and a broken one", () => {
  const names = new Set(
    [...listSchemas(), ...listJsonSchemas(), { id: BAL }].map(({ id }) =>
      (id.split("/")[1] ?? id).replace(/^(schema|format)-/, ""),
    ),
  );
  for (const name of names) {
    const mine = files.filter((path) => path.startsWith(`${name}/`));
    expect({
      name,
      good: mine.some((path) => !path.includes("a-corriger")),
      broken: mine.some((path) => path.includes("a-corriger")),
    }).toEqual({ name, good: true, broken: true });
  }
});

test("files that go together are joined: what one refers to must stand in the other", async () => {
  const statics = join(folder, "irve-statique/irve-statique.csv");
  const dynamics = join(folder, "irve-dynamique/irve-dynamique.csv");
  const linked = await linkedKeysOf([statics, dynamics]);
  expect(linked).toMatchObject([{ schema: "etalab/schema-irve-statique", field: "id_pdc_itinerance" }]);
  const report = await validateFile(dynamics, { schema: "etalab/schema-irve", linked });
  expect(report.verdict).toBe("valid");
  const none = linked.map((one) => ({ ...one, keys: new Set<string>() }));
  const orphaned = await validateFile(dynamics, { schema: "etalab/schema-irve", linked: none });
  expect(orphaned.verdict).toBe("valid-with-remarks");
  expect(orphaned.stats.byType["not-in-other-table"]).toBe(orphaned.stats.rows);
});
