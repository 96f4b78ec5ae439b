import { expect, test } from "vitest";
import { compileJsonDocument } from "./compile-json-document.ts";

const at = (faults: ReturnType<ReturnType<typeof compileJsonDocument>>) =>
  faults.map(({ pointer, keyword }) => `${pointer} ${keyword}`);

test.each<[string, Record<string, unknown>, unknown, string[]]>([
  ["an integer written with a point", { type: "integer" }, 1.0, []],
  ["a broken number", { type: "integer" }, 1.5, [" type"]],
  ["several types", { type: ["string", "null"] }, null, []],
  ["a list is no object", { type: "object" }, [], [" type"]],
  ["a keyword does not speak of other types", { minLength: 3, minimum: 3, minItems: 3 }, true, []],
  ["characters, not UTF-16 units", { maxLength: 2 }, "😀😀", []],
  ["an enumeration of objects, in any order of names", { enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, []],
  [
    "twins in any order of names",
    { uniqueItems: true },
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [" uniqueItems"],
  ],
  ["1 and true are no twins", { uniqueItems: true }, [1, true, "1", null], []],
  ["a name with a slash and a tilde", { properties: { "a/b~": { type: "null" } } }, { "a/b~": 1 }, ["/a~1b~0 type"]],
  ["a property that every object inherits", { required: ["toString"] }, {}, [" required"]],
  ["each missing name", { required: ["a", "b"] }, {}, [" required", " required"]],
  ["what one name asks of others", { dependencies: { a: ["b"] } }, { a: 1 }, [" dependencies"]],
  [
    "names that are not known",
    { properties: { a: {} }, additionalProperties: false },
    { a: 1, b: 2 },
    [" additionalProperties"],
  ],
  [
    "a reference beside other rules",
    { definitions: { n: { type: "number" } }, $ref: "#/definitions/n", minimum: 3 },
    2,
    [" minimum"],
  ],
  ["more than one of oneOf", { oneOf: [{ type: "number" }, { minimum: 1 }] }, 2, [" oneOf"]],
  [
    "only the faults of the nearest shape",
    { anyOf: [{ required: ["a", "b", "c"] }, { required: ["a", "d"] }] },
    { a: 1 },
    [" required"],
  ],
  [
    "a shape with another type is farther than one with many faults",
    {
      anyOf: [
        { properties: { type: { enum: ["x"] } } },
        { properties: { type: { enum: ["y"] } }, required: ["a", "b"] },
      ],
    },
    { type: "y" },
    [" required", " required"],
  ],
  ["a rule written twice", { allOf: [{ required: ["a"] }], required: ["a"] }, {}, [" required"]],
])("%s", (_, schema, document, faults) => {
  expect(at(compileJsonDocument(schema)(document))).toEqual(faults);
});

test("a schema that leads back to itself", () => {
  const node = { type: "object", properties: { next: { $ref: "#/definitions/node" } } };
  const faults = compileJsonDocument({ definitions: { node }, $ref: "#/definitions/node" });
  expect(at(faults({ next: { next: 3 } }))).toEqual(["/next/next type"]);
});

test.each<[string, Record<string, unknown>]>([
  ["a keyword that is not known", { properties: { a: { not: {} } } }],
  ["a reference to nowhere", { $ref: "#/definitions/a" }],
  ["a reference elsewhere", { $ref: "https://example.org/schema.json" }],
])("refuses %s", (_, schema) => {
  expect(() => compileJsonDocument(schema)).toThrow();
});
