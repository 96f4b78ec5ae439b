import { describe, expect, test } from "vitest";
import { lintSchema } from "./lint-schema.ts";

/** Code, severity and place of each finding. */
function lint(descriptor: unknown): string[] {
  return lintSchema(descriptor).map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`);
}

const lintField = (field: object) => lint({ fields: [{ name: "a", ...field }] });

test("has nothing to say about a good schema", () => {
  const descriptor = {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: "subventions",
    title: "Subventions",
    fields: [
      {
        name: "nom",
        type: "string",
        example: "Lyon",
        constraints: { required: true, pattern: "^[A-Z].*$", enum: ["Lyon"] },
      },
      {
        name: "montant",
        type: "number",
        decimalChar: ",",
        example: "1,5",
        constraints: { minimum: 0, maximum: "1,5" },
      },
      { name: "date", type: "date", format: "%d/%m/%Y", examples: ["31/12/2024"] },
      { name: "lieu", type: "geopoint", format: "array", example: "[2.35, 48.85]" },
      { name: "liste", type: "array", arrayItem: { type: "string" }, example: ["a"] },
    ],
    primaryKey: ["nom"],
    custom_checks: [{ name: "cohesive-columns-value", params: { column: "nom", othercolumns: ["date", "montant"] } }],
  };
  expect(lintSchema(descriptor)).toEqual([]);
});

describe("the whole", () => {
  const cases: [unknown, string[]][] = [
    [null, ["error not-a-schema "]],
    [[], ["error not-a-schema "]],
    [{}, ["error no-fields /fields"]],
    [{ fields: [] }, ["error no-fields /fields"]],
    [{ fields: ["a"] }, ["error wrong-type /fields/0"]],
    [{ fields: [{ type: "string" }] }, ["error field-without-name /fields/0/name"]],
    [{ fields: [{ name: "a" }, { name: "a" }] }, ["error duplicate-field /fields/1/name"]],
    [{ fields: [{ name: "a" }, { name: "A" }] }, ["warning names-differ-by-case /fields/1/name"]],
    [{ fields: [{ name: "a" }], missingValues: "-" }, ["error wrong-type /missingValues"]],
    [{ fields: [{ name: "a" }], primarykey: ["a"] }, ["warning misspelt-key /primarykey"]],
    [{ fields: [{ name: "a" }], primaryKey: ["b"] }, ["error unknown-key-field /primaryKey"]],
    [{ fields: [{ name: "a" }], uniqueKeys: [["a", "b"]] }, ["error unknown-key-field /uniqueKeys/0"]],
    [
      { fields: [{ name: "a" }], foreignKeys: [{ fields: "b", reference: { fields: "a" } }] },
      ["error unknown-key-field /foreignKeys/0/fields"],
    ],
    [
      { fields: [{ name: "a" }], custom_checks: [{ name: "x", params: { column: "b", columns: ["a", "c"] } }] },
      [
        "error unknown-check-column /custom_checks/0/params/column",
        "error unknown-check-column /custom_checks/0/params/columns/1",
      ],
    ],
    [{ fields: [{ name: "a" }], custom_checks: [{ name: "x" }] }, ["error missing-property /custom_checks/0"]],
  ];
  test.each(cases)("%j: %j", (descriptor, found) => expect(lint(descriptor)).toEqual(found));
});

describe("a field", () => {
  const cases: [object, string[]][] = [
    [{ contraints: {} }, ["warning misspelt-key /fields/0/contraints"]],
    [{ exemple: "x" }, ["warning misspelt-key /fields/0/exemple"]],
    [{ desciption: "x" }, ["warning misspelt-key /fields/0/desciption"]],
    [{ nullable: true }, ["warning misspelt-key /fields/0/nullable"]],
    [{ whatever: true }, []],
    [{ required: true }, ["error misplaced-constraint /fields/0/required"]],
    [{ enum: ["a"] }, ["warning misplaced-constraint /fields/0/enum"]],
    [{ decimalChar: "," }, ["warning property-not-for-type /fields/0/decimalChar"]],
    [{ type: "sting" }, ["error unknown-type /fields/0/type"]],
    [{ format: "url" }, ["error bad-format /fields/0/format"]],
    [{ type: "date", format: "%-d/%m/%Y" }, ["error format-never-fits /fields/0/format"]],
    [{ title: 3 }, ["error wrong-type /fields/0/title"]],
    [{ constraints: { minLenght: 3 } }, ["warning misspelt-key /fields/0/constraints/minLenght"]],
    [{ constraints: { foo: 3 } }, ["error unsupported-constraint /fields/0/constraints/foo"]],
    [
      { type: "integer", constraints: { maxLength: 3 } },
      ["error unsupported-constraint /fields/0/constraints/maxLength"],
    ],
    [{ type: "integer", constraints: { minimum: "a" } }, ["error bad-constraint /fields/0/constraints/minimum"]],
    [{ constraints: { pattern: "^(a$" } }, ["error bad-pattern /fields/0/constraints/pattern"]],
    [{ constraints: { pattern: "[a-z]+" } }, ["warning pattern-not-anchored /fields/0/constraints/pattern"]],
    [{ constraints: { pattern: "^a|b$" } }, ["warning pattern-alternation /fields/0/constraints/pattern"]],
    [{ constraints: { pattern: "^(a|[|]|\\|)$" } }, []],
    [{ constraints: { enum: ["a ", "b"] } }, ["warning enum-value-blanks /fields/0/constraints/enum/0"]],
    [
      { type: "array", arrayItem: { type: "string", constraints: { enum: ["a", "b "] } } },
      ["warning enum-value-blanks /fields/0/arrayItem/constraints/enum/1"],
    ],
    [
      { type: "boolean", constraints: { enum: ["oui", "1"] } },
      ["warning enum-value-unreadable /fields/0/constraints/enum/0"],
    ],
    [
      { type: "number", constraints: { minimum: 2, maximum: "1" } },
      ["error bounds-contradict /fields/0/constraints/maximum"],
    ],
    [
      { type: "date", constraints: { minimum: "2024-01-01", exclusiveMaximum: "2024-01-01" } },
      ["error bounds-contradict /fields/0/constraints/minimum"],
    ],
    [{ constraints: { minLength: 3, maxLength: 2 } }, ["error bounds-contradict /fields/0/constraints/maxLength"]],
    [{ type: "number", example: "17 142.08" }, ["error example-unreadable /fields/0/example"]],
    [{ example: "abc", constraints: { maxLength: 2 } }, ["warning example-breaks-constraint /fields/0/example"]],
    [{ type: "integer", examples: [1, "b"] }, ["warning example-unreadable /fields/0/examples/1"]],
    [{ type: "array", arrayItem: { type: "integre" } }, ["error unknown-type /fields/0/arrayItem/type"]],
    [{ categories: [true] }, ["error bad-categories /fields/0/categories"]],
    [{ missingValues: [1] }, ["error wrong-type /fields/0/missingValues/0"]],
  ];
  test.each(cases)("%j: %j", (field, found) => expect(lintField(field)).toEqual(found));
});

test("says it in French and in English, with the nearest right key", () => {
  const [found] = lintSchema({ fields: [{ name: "a", constraint: {} }] });
  expect(found?.params).toEqual({ key: "constraint", nearest: "constraints" });
  expect(found?.message).toEqual({
    fr: "La propriété « constraint » n’existe pas ; vouliez-vous écrire « constraints » ?",
    en: "There is no property “constraint”; did you mean “constraints”?",
  });
});

test("no sentence quotes a regular expression", () => {
  const broken = { name: "a", example: "x", constraints: { pattern: "^zq+|(" } };
  for (const { message, params } of lintSchema({ fields: [broken] })) {
    expect(message.fr + message.en + JSON.stringify(params)).not.toContain("zq+");
  }
});

test("survives anything that JSON can hold", () => {
  for (const odd of [null, 1, "x", [], {}, [[]], [null], { name: 1 }]) {
    const field = Object.fromEntries(
      "name type format constraints categories arrayItem missingValues trueValues groupChar delimiter example examples customCheck"
        .split(" ")
        .map((key) => [key, odd]),
    );
    const descriptor = { fields: [field, odd], primaryKey: odd, uniqueKeys: odd, foreignKeys: odd, custom_checks: odd };
    expect(lintSchema(descriptor).length).toBeGreaterThan(0);
    for (const constraint of ["pattern", "enum", "minimum", "maxLength", "required", "jsonSchema"]) {
      expect(() => lintSchema({ fields: [{ name: "a", constraints: { [constraint]: odd } }] })).not.toThrow();
    }
  }
});
