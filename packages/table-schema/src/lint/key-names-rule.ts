import { CONSTRAINT_NAMES } from "../constraints/supported.ts";
import type { JsonObject } from "../types/json-text.ts";
import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { nearest } from "./nearest.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** The standard's properties, and those that French schemas usually add (https://schema.data.gouv.fr). */
const SCHEMA_KEYS: readonly string[] = [
  ..."$schema name title description keywords version path homepage created updated lastModified countryCode".split(
    " ",
  ),
  ..."contributors licenses sources resources image author contact uri example examples profile profiles".split(" "),
  ..."fields fieldsMatch missingValues primaryKey uniqueKeys foreignKeys custom_checks rdfType type format".split(" "),
];
/** Properties of a field, with the types on which each has an effect; null for all. */
const FIELD_KEYS = new Map<string, readonly string[] | null>([
  ...["name", "type", "title", "description", "example", "examples", "rdfType"].map((key) => [key, null] as const),
  ...["format", "missingValues", "constraints", "customCheck", "enumLabels"].map((key) => [key, null] as const),
  ["profiles", null],
  ["categories", ["string", "integer"]],
  ["categoriesOrdered", ["string", "integer"]],
  ["trueValues", ["boolean"]],
  ["falseValues", ["boolean"]],
  ["groupChar", ["number", "integer"]],
  ["decimalChar", ["number"]],
  ["bareNumber", ["number", "integer"]],
  ["floatNumber", ["number"]],
  ["delimiter", ["list"]],
  ["itemType", ["list"]],
  ["arrayItem", ["array"]],
]);
/** Words of other languages and standards, and what the Table Schema calls them. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  exemple: "example",
  exemples: "examples",
  nom: "name",
  titre: "title",
  contraintes: "constraints",
  contraints: "constraints",
  nullable: "constraints.required",
  mandatory: "constraints.required",
  obligatoire: "constraints.required",
  optional: "constraints.required",
  regex: "constraints.pattern",
  values: "constraints.enum",
  min: "minimum",
  max: "maximum",
};

/** Properties that do not exist but look like one that does, stand in the wrong place, or do nothing for their type. */
export function lintKeyNames({ descriptor, fields }: LintedSchema): BareFinding[] {
  return [...misspelt(descriptor, "", SCHEMA_KEYS), ...fields.flatMap(lintField)];
}

function lintField(field: LintedField): BareFinding[] {
  const { descriptor, constraints, pointer } = field;
  const misplaced = Object.keys(descriptor).filter((key) => isConstraintName(key));
  const others = Object.fromEntries(Object.entries(descriptor).filter(([key]) => !misplaced.includes(key)));
  return [
    ...misplaced.map((key) => finding(severityOf(key), "misplaced-constraint", `${pointer}/${key}`, { key })),
    ...misspelt(others, pointer, [...FIELD_KEYS.keys()]),
    ...withoutEffect(field),
    ...misspelt(constraints, `${pointer}/constraints`, CONSTRAINT_NAMES),
  ];
}

/** The official validator refuses a schema with a misplaced `required` and ignores the other ones. */
function severityOf(key: string): "error" | "warning" {
  return key === "required" ? "error" : "warning";
}

function isConstraintName(key: string): boolean {
  return CONSTRAINT_NAMES.some((name) => name === key);
}

function misspelt(object: JsonObject, pointer: string, known: readonly string[]): BareFinding[] {
  return Object.keys(object).flatMap((key) => {
    if (known.includes(key)) return [];
    const meant = Object.hasOwn(OTHER_WORDS, key) ? OTHER_WORDS[key] : nearest(key, known);
    if (meant == null) return [];
    return [finding("warning", "misspelt-key", `${pointer}/${escapeToken(key)}`, { key, nearest: meant })];
  });
}

function withoutEffect({ descriptor, type, pointer }: LintedField): BareFinding[] {
  return Object.keys(descriptor).flatMap((property) => {
    const types = FIELD_KEYS.get(property);
    if (types == null || types.includes(type)) return [];
    return [finding("warning", "property-not-for-type", `${pointer}/${property}`, { property, type })];
  });
}

/** RFC 6901. */
function escapeToken(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
