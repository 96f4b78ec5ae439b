import { expect, test } from "vitest";
import { compileSchema } from "./compile-schema.ts";
import { SchemaError } from "./schema-error.ts";

const fields = [{ name: "a" }, { name: "b", type: "integer", customCheck: { name: "siren", strict: true } }];

test("compiles keys, checks and missing values", () => {
  const schema = compileSchema({
    fields: [...fields, { name: "c", customCheck: "siret" }],
    missingValues: ["", { value: "n.d." }],
    primaryKey: "a",
    uniqueKeys: [["a", "b"]],
    foreignKeys: [
      { fields: "b", reference: { fields: ["a"] } },
      { fields: ["a"], reference: { resource: "x", fields: "z" } },
    ],
    custom_checks: [{ name: "one-of-required", params: { column1: "a", column2: "b" } }],
    fieldsMatch: ["subset"],
  });
  expect(schema.fields.map((reader) => reader.field.name)).toEqual(["a", "b", "c"]);
  expect(schema.fields[1]?.("n.d.")).toEqual({ value: null });
  expect(schema).toMatchObject({
    primaryKey: ["a"],
    uniqueKeys: [["a", "b"]],
    foreignKeys: [
      { fields: ["b"], resource: "", referenceFields: ["a"] },
      { fields: ["a"], resource: "x", referenceFields: ["z"] },
    ],
    customChecks: [
      { name: "one-of-required", params: { column1: "a", column2: "b" } },
      { name: "siren", params: { strict: true, column: "b" } },
      { name: "siret", params: { column: "c" } },
    ],
    fieldsMatch: "subset",
    missingValues: ["", "n.d."],
  });
});

test("says nothing that the schema does not say", () => {
  expect(compileSchema({ fields })).toMatchObject({
    primaryKey: [],
    uniqueKeys: [],
    foreignKeys: [],
    fieldsMatch: null,
    missingValues: [""],
  });
});

const refused: [unknown, string, string][] = [
  [null, "not-a-schema", ""],
  [[], "not-a-schema", ""],
  ["{}", "not-a-schema", ""],
  [{}, "no-fields", "/fields"],
  [{ fields: [] }, "no-fields", "/fields"],
  [{ fields: ["a"] }, "not-a-field", "/fields/0"],
  [{ fields: [{ type: "string" }] }, "field-without-name", "/fields/0/name"],
  [{ fields: [{ name: "a" }, { name: "a" }] }, "duplicate-field", "/fields/1/name"],
  [{ fields: [{ name: "a", type: "x" }] }, "unknown-type", "/fields/0/type"],
  [{ fields: [{ name: "a", constraints: { max: 1 } }] }, "unsupported-constraint", "/fields/0/constraints/max"],
  [{ fields, primaryKey: ["z"] }, "unknown-key-field", "/primaryKey"],
  [{ fields, primaryKey: 1 }, "bad-key", "/primaryKey"],
  [{ fields, uniqueKeys: [["z"]] }, "unknown-key-field", "/uniqueKeys/0"],
  [{ fields, foreignKeys: [{ fields: "a" }] }, "bad-key", "/foreignKeys/0/reference"],
  [
    { fields, foreignKeys: [{ fields: ["a"], reference: { fields: ["a", "b"] } }] },
    "bad-key",
    "/foreignKeys/0/reference/fields",
  ],
  [{ fields, missingValues: "n.d." }, "bad-missing-values", "/missingValues"],
  [{ fields, fieldsMatch: "some" }, "bad-property", "/fieldsMatch"],
  [{ fields, custom_checks: [{ name: "x" }] }, "bad-custom-check", "/custom_checks/0"],
  [{ fields, custom_checks: {} }, "bad-custom-check", "/custom_checks"],
  [{ fields: [{ name: "a", customCheck: {} }] }, "bad-custom-check", "/fields/0/customCheck"],
];
test.each(refused)("%j is refused: %s at %j", (descriptor, code, pointer) => {
  expect(() => compileSchema(descriptor)).toThrow(SchemaError);
  expect(() => compileSchema(descriptor)).toThrow(expect.objectContaining({ code, pointer }));
});
