import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listJsonSchemas, loadJsonSchema } from "@opendatalocale/schemas";
import { describe, expect, test } from "vitest";
import { validate } from "../validate.ts";

const reference = fileURLToPath(new URL("../../../../../shared/reference/schemas/", import.meta.url));
const document = (value: unknown) => ({ name: "document.json", text: JSON.stringify(value) });

describe.each(listJsonSchemas())("$id@$version", (summary) => {
  const schema = `${summary.id}@${summary.version}`;

  test("accepts its good examples, and recognises them", async () => {
    const { ok } = await loadJsonSchema(summary);
    for (const value of ok) {
      expect(await validate(document(value), { schema })).toMatchObject({ verdict: "valid", stats: { rows: 1 } });
      expect(await validate(document(value))).toMatchObject({ schema: { name: summary.id, chosen: "proposed" } });
    }
  });

  test("tells the fault of each broken example at its place", async () => {
    const { ko } = await loadJsonSchema(summary);
    expect(ko.length).toBeGreaterThan(1);
    for (const { document: value, pointer, keyword } of ko) {
      const { errors } = await validate(document(value), { schema });
      const found = errors.map((error) => [error.pointer, error.constraint ?? error.type]);
      const expected = keyword === "required" ? "missing-property" : keyword === "type" ? "type-error" : keyword;
      expect(found).toEqual([[pointer, expected]]);
    }
  });

  test("has the official model", async () => {
    const { jsonSchema } = await loadJsonSchema(summary);
    const path = `${reference}${summary.id}/${summary.version}/`;
    if (!existsSync(path)) {
      console.info(`${summary.id}: the official schema is not beside the project, nothing to compare with`);
      expect(jsonSchema).toHaveProperty("properties");
      return;
    }
    const [file = ""] = readdirSync(path).filter((name) => name.endsWith(".json"));
    const official = JSON.parse(readFileSync(path + file, "utf8"));
    expect(bare(jsonSchema).properties).toEqual(bare(official).properties);
    if (official.definitions) expect(bare(jsonSchema).definitions).toEqual(bare(official).definitions);
  });
});

/** Without sentences, examples and identifiers of schemas. */
function bare(schema: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isSentence = (key: string, value: unknown) =>
    ["title", "description", "examples", "id", "$id", "$schema"].includes(key) &&
    (typeof value === "string" || (key === "examples" && Array.isArray(value)));
  return JSON.parse(JSON.stringify(schema), function revive(key, value) {
    return isSentence(key, value) ? undefined : value;
  });
}

test.each([
  ["json-expected", "<?xml version='1.0'?><marches/>"],
  ["json-expected", "id,objet\n1,a\n"],
  ["broken-json", '{"marches": {"marche": ['],
  ["empty-file", ""],
])("%s", async (code, text) => {
  const report = await validate({ name: "marches.json", text }, { schema: "commande-publique" });
  expect(report).toMatchObject({ verdict: "not-checked", failure: { code } });
});

test("where several shapes are allowed, only the nearest one's faults are told", async () => {
  const text = JSON.stringify({ marches: [{ _type: "Contrat de concession", id: "x" }] });
  const { errors } = await validate({ name: "m.json", text }, { schema: "commande-publique@1.5.0" });
  expect(errors.every(({ pointer }) => pointer?.startsWith("/marches/0"))).toBe(true);
  expect(errors.map(({ fieldName }) => fieldName)).toContain("autoriteConcedante");
  expect(errors.map(({ fieldName }) => fieldName)).not.toContain("acheteur");
});
