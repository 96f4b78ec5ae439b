import { describe, expect, test } from "vitest";
import { compileField } from "./compile-field.ts";
import { compileJsonSchema } from "./json-schema.ts";
import { SchemaError } from "./schema-error.ts";
import { accepts, type NamelessField, readCell } from "./test/read-cell.ts";

const strict: NamelessField = {
  type: "string",
  constraints: { required: true, minLength: 3, maxLength: 4, pattern: "x+", enum: ["xxx", "y"] },
};

describe("constraints", () => {
  const broken: [NamelessField, string, string[]][] = [
    [strict, "y", ["minLength", "pattern"]],
    [strict, "yyyyy", ["maxLength", "pattern", "enum"]],
    [strict, "", ["required"]],
    [{ type: "string", constraints: { maxLength: 2 } }, "éé😀", ["maxLength"]],
    [{ type: "string", constraints: { pattern: "a|b" } }, "ac", ["pattern"]],
    [
      { type: "integer", constraints: { exclusiveMinimum: 1, exclusiveMaximum: 1 } },
      "1",
      ["exclusiveMinimum", "exclusiveMaximum"],
    ],
    [{ type: "number", constraints: { minimum: 0, maximum: 9, enum: [1] } }, "NaN", ["minimum", "maximum", "enum"]],
    [{ type: "object", constraints: { minLength: 2, enum: [{ a: 1 }] } }, '{"a":1}', ["minLength"]],
    [{ type: "any", constraints: { enum: [1, "2"] } }, "1", ["enum"]],
    [{ type: "string", categories: ["a", { value: "b", label: "B" }] }, "c", ["categories"]],
    [{ type: "integer", categories: [1, 2] }, "3", ["categories"]],
  ];
  test.each(broken)("%j finds %j wrong", (field, text, errors) => {
    expect(readCell(field, text)).toEqual({ errors });
    expect(accepts(field, text)).toBe(false);
  });

  const kept: [NamelessField, string][] = [
    [strict, "xxx"],
    [{ type: "string", constraints: { minLength: 2, maxLength: 2 } }, "é😀"],
    [{ type: "string", constraints: { enum: ["café", "thé"] } }, "thé"],
    [{ type: "integer", categories: [1, { value: 2, label: "deux" }] }, "2"],
    [{ type: "string", constraints: { required: true } }, " "],
    [{ type: "boolean", constraints: { required: false } }, ""],
    [{ type: "string", constraints: { minLength: 3 } }, ""],
  ];
  test.each(kept)("%j keeps %j, on bytes too", (field, text) => {
    expect(readCell(field, text)).toHaveProperty("value");
    expect(accepts(field, text)).toBe(true);
  });

  test("an error carries the constraint as the descriptor states it, and the value", () => {
    const read = compileField({ name: "f", type: "number", constraints: { minimum: "5" } });
    const error = { type: "constraint-error", constraint: "minimum", expected: "5" };
    expect(read("4")).toEqual({ error, errors: [error], value: 4 });
  });

  test("jsonSchema needs a compiler, which is given", () => {
    const field = { name: "f", type: "object", constraints: { jsonSchema: { required: ["a"] } } };
    expect(() => compileField(field)).toThrow(expect.objectContaining({ code: "json-schema-not-available" }));
    const read = compileField(field, { jsonSchema: compileJsonSchema });
    expect(read('{"a":1}')).toEqual({ value: { a: 1 } });
    expect(read("{}")).toHaveProperty("error.constraint", "jsonSchema");
  });
});

describe("missing values", () => {
  const field: NamelessField = { type: "integer", missingValues: ["n.d.", { value: "-", label: "inconnu" }] };

  test("the field's own go before the schema's", () => {
    const read = compileField({ name: "f", ...field }, { missingValues: ["", "x"] });
    expect(read("n.d.")).toEqual({ value: null });
    expect(read("-")).toEqual({ value: null });
    expect(read("")).toHaveProperty("error.type", "type-error");
    expect(read.missesOnlyEmpty).toBe(false);
    expect(read.isMissing("x")).toBe(false);
  });

  test("the hot path knows them", () => {
    expect(accepts(field, "n.d.")).toBe(true);
    expect(accepts(field, "")).toBe(false);
    expect(accepts({ ...field, constraints: { required: true } }, "-")).toBe(false);
    expect(accepts({ type: "string", missingValues: [] }, "")).toBe(true);
  });

  test("a cell that is not there is null, or required", () => {
    expect(compileField({ name: "f" }).absent).toEqual({ value: null });
    expect(compileField({ name: "f", constraints: { required: true } }).absent).toHaveProperty(
      "error.constraint",
      "required",
    );
  });
});

test("items are told once a kind, type errors first, and the list keeps its value", () => {
  const read = compileField({
    name: "f",
    type: "array",
    arrayItem: { type: "integer", constraints: { minimum: 3, enum: [3, 4] } },
  });
  const reading = read('[1, "a", 2, 3]');
  expect(reading.value).toEqual([1, null, 2, 3]);
  expect(reading).toHaveProperty("errors", [
    { type: "type-error", fieldType: "integer", format: "default" },
    { type: "constraint-error", constraint: "minimum", expected: 3, item: true },
    { type: "constraint-error", constraint: "enum", expected: [3, 4], item: true },
  ]);
});

test("the reader tells what it is", () => {
  const read = compileField({
    name: "f",
    type: "date",
    format: "fmt:%Y",
    constraints: { required: true, unique: true },
  });
  expect({ ...read }).toMatchObject({
    type: "date",
    format: "%Y",
    required: true,
    unique: true,
    missesOnlyEmpty: true,
  });
});

const unusable: [unknown, string, string][] = [
  [{ type: "text" }, "unknown-type", "/type"],
  [{ type: "string", format: "url" }, "bad-format", "/format"],
  [{ type: "list", delimiter: "" }, "bad-property", "/delimiter"],
  [{ type: "list", itemType: "object" }, "bad-property", "/itemType"],
  [{ type: "boolean", trueValues: "oui" }, "bad-property", "/trueValues"],
  [{ type: "integer", constraints: { pattern: "x" } }, "unsupported-constraint", "/constraints/pattern"],
  [{ type: "integer", constraints: { minimum: "abc" } }, "bad-constraint", "/constraints/minimum"],
  [{ constraints: { minLength: "3" } }, "bad-constraint", "/constraints/minLength"],
  [{ constraints: { enum: "a" } }, "bad-constraint", "/constraints/enum"],
  [{ constraints: { required: "true" } }, "bad-constraint", "/constraints/required"],
  [{ constraints: [] }, "bad-constraint", "/constraints"],
  [{ constraints: { pattern: "(" } }, "bad-pattern", "/constraints/pattern"],
  [{ missingValues: [1] }, "bad-missing-values", "/missingValues/0"],
  [{ type: "date", categories: ["a"] }, "bad-categories", "/categories"],
  [{ type: "array", arrayItem: { type: "foo" } }, "unknown-type", "/arrayItem/type"],
];
test.each(unusable)("%j is refused: %s at %s", (field, code, pointer) => {
  // Descriptors come from JSON: the type system cannot promise their shape.
  const compile = () => compileField({ name: "f", ...(field as NamelessField) });
  expect(compile).toThrow(SchemaError);
  expect(compile).toThrow(expect.objectContaining({ code, pointer }));
});
