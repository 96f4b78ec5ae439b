import { listJsonSchemas, loadJsonSchema } from "@opendatalocale/schemas";
import { compileJsonDocument } from "@opendatalocale/table-schema/json-document";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Our reading of the official JSON Schemas beside ajv's, on their examples damaged in every way. */
describe.each(listJsonSchemas())("$id@$version", (summary) => {
  test("says what ajv says", async () => {
    const { jsonSchema, ok, ko } = await loadJsonSchema(summary);
    const options = { strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false, verbose: true };
    const validate = new Ajv(options).compile(jsonSchema);
    const faultsOf = compileJsonDocument(jsonSchema);
    const documents = [...ok, ...ko.map(({ document }) => document)];
    expect(documents.length).toBeGreaterThan(1);
    const compare = (document: unknown) => {
      const faults = faultsOf(document);
      expect(faults.length === 0).toBe(validate(document));
      const errors = validate.errors ?? [];
      if (errors.some(({ keyword }) => keyword === "anyOf" || keyword === "oneOf")) return;
      const theirs = errors.map(({ instancePath, keyword, params }) => {
        const name: unknown = params.missingProperty ?? params.additionalProperty ?? "";
        return `${instancePath} ${keyword} ${String(name)}`;
      });
      const ours = faults.map(({ pointer, keyword, expected }) => {
        const isName = ["required", "dependencies", "additionalProperties"].includes(keyword);
        return `${pointer} ${keyword} ${isName ? String(expected) : ""}`;
      });
      expect(new Set(ours)).toEqual(new Set(theirs));
    };
    for (const document of documents) compare(document);
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        (document, steps) => {
          const damaged: unknown = structuredClone(document);
          // A value of its own for each step: put in twice, it could end up inside itself, as no JSON does.
          for (const one of steps) hurt(damaged, structuredClone(one));
          compare(damaged);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

const value = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    "",
    "x",
    0,
    1,
    -1,
    1.5,
    1e9,
    "2024-01-01",
    "35238",
    [],
    [1, 1],
    {},
    { type: "Point" },
  ),
  fc.string(),
  fc.integer(),
);
const damage = fc.record({
  path: fc.array(fc.nat(30), { maxLength: 7 }),
  act: fc.constantFrom("set", "drop", "add"),
  value,
});

/** Walks down by numbers, whatever there is, and changes what stands at the end of the way. */
function hurt(document: unknown, { path, act, value: given }: { path: number[]; act: string; value: unknown }): void {
  let around: unknown = document;
  for (const [depth, number] of path.entries()) {
    if (typeof around !== "object" || around === null) return;
    // Its own keys, whether they are names or positions.
    const part = around as Record<string, unknown>;
    const names = Object.keys(part);
    const name = names[number % Math.max(1, names.length)];
    if (name === undefined) return;
    const isLast = depth === path.length - 1 || typeof part[name] !== "object" || part[name] === null;
    if (!isLast) around = part[name];
    else if (act === "set") part[name] = given;
    else if (act === "add") part[Array.isArray(part) ? names.length : "surplus"] = given;
    else if (Array.isArray(part)) part.splice(Number(name), 1);
    else delete part[name];
    if (isLast) return;
  }
}
