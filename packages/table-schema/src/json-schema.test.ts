import { expect, test } from "vitest";
import { compileJsonSchema } from "./json-schema.ts";

test("compiles a JSON Schema, draft-07 by default", () => {
  const isValid = compileJsonSchema({ type: "object", required: ["a"] });
  expect(isValid({ a: 1 })).toBe(true);
  expect(isValid({})).toBe(false);
});

test("knows draft 2020-12 when the schema says so", () => {
  const isValid = compileJsonSchema({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    prefixItems: [{ type: "string" }],
  });
  expect(isValid(["a"])).toBe(true);
  expect(isValid([1])).toBe(false);
});

test("throws when it is none", () => {
  expect(() => compileJsonSchema({ type: "nothing" })).toThrow();
});
