/**
 * The structure of a Table Schema, v1 and v2 with Validata's extensions, as JSON Schema: only what must be of which
 * nature. What depends on the type of a field is left to the rules, which explain better.
 */
export const metaSchema = {
  type: "object",
  required: ["fields"],
  properties: {
    $schema: { type: "string" },
    name: { type: "string" },
    title: { type: "string" },
    description: { type: "string" },
    version: { type: "string" },
    homepage: { type: "string" },
    path: { type: "string" },
    fields: { type: "array", minItems: 1, items: { $ref: "#/definitions/field" } },
    fieldsMatch: { type: ["string", "array"] },
    missingValues: { $ref: "#/definitions/missingValues" },
    primaryKey: { type: ["string", "array"], items: { type: "string" } },
    uniqueKeys: { type: "array", items: { type: "array", items: { type: "string" } } },
    foreignKeys: { type: "array", items: { $ref: "#/definitions/foreignKey" } },
    custom_checks: { type: "array", items: { $ref: "#/definitions/customCheck" } },
  },
  definitions: {
    missingValues: {
      type: "array",
      items: {
        type: ["string", "object"],
        required: ["value"],
        properties: { value: { type: "string" }, label: { type: "string" } },
      },
    },
    field: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1 },
        type: { type: "string" },
        format: { type: "string" },
        title: { type: "string" },
        description: { type: "string" },
        missingValues: { $ref: "#/definitions/missingValues" },
        constraints: { type: "object" },
        categories: { type: "array" },
        categoriesOrdered: { type: "boolean" },
        trueValues: { type: "array", items: { type: "string" } },
        falseValues: { type: "array", items: { type: "string" } },
        groupChar: { type: "string" },
        decimalChar: { type: "string" },
        bareNumber: { type: "boolean" },
        delimiter: { type: "string" },
        itemType: { type: "string" },
        arrayItem: { type: "object" },
        rdfType: { type: "string" },
        customCheck: { type: ["string", "object"], required: ["name"], properties: { name: { type: "string" } } },
      },
    },
    foreignKey: {
      type: "object",
      required: ["fields", "reference"],
      properties: {
        fields: { type: ["string", "array"], items: { type: "string" } },
        reference: {
          type: "object",
          required: ["fields"],
          properties: {
            resource: { type: "string" },
            fields: { type: ["string", "array"], items: { type: "string" } },
          },
        },
      },
    },
    customCheck: {
      type: "object",
      required: ["name", "params"],
      properties: { name: { type: "string" }, params: { type: "object" } },
    },
  },
} as const;
