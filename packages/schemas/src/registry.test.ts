import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileSchema } from "@opendatalocale/table-schema";
import { lintSchema } from "@opendatalocale/table-schema/lint";
import { describe, expect, test } from "vitest";
import { findSchema } from "./find-schema.ts";
import { listSchemas, loadSchema } from "./registry.ts";

const reference = fileURLToPath(new URL("../../../../shared/reference/schemas/", import.meta.url));

describe.each(listSchemas().map((summary) => [`${summary.id}@${summary.version}`, summary] as const))(
  "%s",
  (_, summary) => {
    test("is a schema without fault, in both languages", async () => {
      const entry = await loadSchema(summary);
      const { fields } = compileSchema(entry.tableSchema);
      expect(lintSchema(entry.tableSchema).filter(({ severity }) => severity === "error")).toEqual([]);
      for (const title of [entry.title, entry.description]) expect(Object.values(title).every(Boolean)).toBe(true);
      for (const { field } of fields) {
        expect(field.title).toBeTruthy();
        expect(entry.fields[field.name]?.title.en).toBeTruthy();
      }
      for (const row of [...entry.rows.ok, ...entry.rows.ko.map(({ cells }) => cells)])
        expect(row).toHaveLength(fields.length);
    });

    test("has the official data model", async () => {
      const { tableSchema } = await loadSchema(summary);
      const path = `${reference}${summary.id}/${summary.version}/`;
      if (!existsSync(path)) {
        console.info(`${summary.id}: the official descriptor is not beside the project, nothing to compare with`);
        expect(tableSchema.fields.map(({ name }) => name)).toEqual(summary.fields.map(({ name }) => name));
        return;
      }
      const [file = ""] = readdirSync(path).filter((name) => name.endsWith(".json"));
      const official = JSON.parse(readFileSync(path + file, "utf8"));
      expect(modelOf(tableSchema)).toEqual(modelOf(official));
    });
  },
);

test.each([
  ["scdl/subventions", "2.1.1"],
  ["scdl/subventions@2.0.2", "2.0.2"],
  ["scdl/subventions@2.1.0", "2.1.1"],
  ["scdl/subventions@v2.0.1", "2.0.2"],
  ["subventions", "2.1.1"],
  ["SCDL/Prenoms@latest", "1.1.6"],
])("%s is version %s", (name, version) => {
  expect(findSchema(name)).toMatchObject({ schema: { version } });
});

test.each([
  ["scdl/subvention", ["scdl/subventions"]],
  ["deliberation", ["scdl/deliberations"]],
  ["scdl/subventions@9.9.9", ["scdl/subventions@2.1.1", "scdl/subventions@2.0.2"]],
  ["zorglub", []],
])("%s is not known; the nearest are %j", (name, nearest) => {
  expect(findSchema(name)).toEqual({ error: "unknown-schema", nearest });
});

interface Model {
  readonly fields: readonly object[];
  readonly missingValues?: readonly unknown[];
  readonly custom_checks?: readonly unknown[];
  readonly primaryKey?: unknown;
}

/** What decides a verdict: names, order, types, formats, constraints, missing values, keys, custom checks. */
function modelOf({ fields, missingValues = [""], custom_checks: checks = [], primaryKey = null }: Model) {
  const decisive = ["name", "type", "constraints", "trueValues", "falseValues", "arrayItem", "missingValues"];
  return {
    fields: fields.map((field) => ({
      format: "default",
      ...Object.fromEntries(
        Object.entries(field).filter(([key, value]) => decisive.includes(key) || (key === "format" && value !== "")),
      ),
    })),
    missingValues,
    checks: checks ?? [],
    primaryKey,
  };
}
