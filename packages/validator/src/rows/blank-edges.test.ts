import { compileField, type FieldDescriptor } from "@opendatalocale/table-schema";
import { expect, test } from "vitest";
import { acceptsBlankEdges } from "./blank-edges.ts";

test.each<[boolean, string, Partial<FieldDescriptor>]>([
  [true, "any text", {}],
  [true, "a pattern", { constraints: { pattern: "\\s*a" } }],
  [true, "a list with a blank", { constraints: { enum: ["a", "b "] } }],
  [true, "own missing values, which JavaScript tests", { missingValues: ["", "- "], constraints: { maxLength: 4 } }],
  [false, "a list", { constraints: { enum: ["a", "b"] } }],
  [false, "whole numbers", { type: "integer" }],
  [false, "numbers", { type: "number", constraints: { minimum: 0 } }],
  [false, "days", { type: "date" }],
  [false, "booleans", { type: "boolean" }],
  [false, "a list and a pattern", { constraints: { enum: ["a"], pattern: "a" } }],
])("%s: %s", (expected, _, field) => {
  const reader = compileField({ ...field, name: "a" });
  expect(acceptsBlankEdges(reader)).toBe(expected);
  // What it says must hold of the test itself.
  const bytes = new TextEncoder().encode(" a");
  if (!expected) expect(reader.accepts(bytes, 0, bytes.length)).toBe(false);
});

test("a column that the schema does not know may hold anything", () => {
  expect(acceptsBlankEdges(null)).toBe(true);
});
