import type { Finding, FindingCollector, JsonValue, ReportSchema } from "@opendatalocale/report";
import { type JsonSchemaEntry, type JsonSchemaSummary, loadJsonSchema } from "@opendatalocale/schemas";
import { compileJsonDocument, type JsonFault } from "@opendatalocale/table-schema/json-document";
import type { ByteSource } from "@opendatalocale/tabular";
import { listAt } from "../json-rule.ts";
import { jsonRules } from "../json-rules.generated.ts";
import { readJson } from "./read-json.ts";

export interface JsonCheck {
  readonly about: Omit<ReportSchema, "chosen">;
  /** Records in the document. */
  readonly records: number;
  readonly encoding: string;
}

/** Checks a JSON document against its schema: each fault is a finding with its pointer and the number of its record. */
export async function checkJson(
  source: ByteSource,
  summary: JsonSchemaSummary,
  collector: FindingCollector,
): Promise<JsonCheck> {
  const entry = await loadJsonSchema(summary);
  const { value, encoding, findings } = await readJson(source);
  for (const finding of findings) collector.add(finding);
  const faults = compileJsonDocument(entry.jsonSchema);
  for (const fault of faults(value)) collector.add(findingOf(fault, entry));
  for (const finding of remarksOn(value, entry)) collector.add(finding);
  const records = entry.records.reduce((sum, { pointer }) => sum + listAt(value, ...namesIn(pointer)).length, 0);
  if (records === 0) collector.add({ type: "no-record", severity: "warning", params: { nouns: nounsOf(entry) } });
  const { id, version, title, homepage } = entry;
  return { about: { name: id, title: title.fr, version, url: homepage, score: null, reason: null }, records, encoding };
}

function nounsOf({ records }: JsonSchemaEntry): string[] {
  return records.map(({ noun }) => noun.fr);
}

/** Keywords whose faults are worded as those of a table's cell. */
const constraints = new Set([
  "enum",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
]);

function findingOf(fault: JsonFault, entry: JsonSchemaEntry): Finding {
  const { pointer, keyword, expected, value } = fault;
  const record = recordNumber(pointer, entry);
  const place = {
    severity: "error" as const,
    pointer: pointer === "" ? "/" : pointer,
    ...(record === null ? {} : { rowNumber: record }),
    ...(nameIn(pointer) === null ? {} : { fieldName: nameIn(pointer) ?? "" }),
  };
  const cell = { cell: typeof value === "object" ? JSON.stringify(value) : String(value) };
  if (keyword === "required")
    return { ...place, type: "missing-property", fieldName: String(expected), params: { name: String(expected) } };
  if (keyword === "type")
    return { ...place, ...cell, type: "type-error", params: { fieldType: typeNamed(expected), format: "default" } };
  const params = { expected: jsonValue(expected) };
  if (constraints.has(keyword)) return { ...place, ...cell, type: "constraint-error", constraint: keyword, params };
  return { ...place, ...cell, type: "json-structure", constraint: keyword, params };
}

/** The first type asked for, in the names of Table Schema. */
function typeNamed(expected: unknown): string {
  const [first] = Array.isArray(expected) ? expected : [expected];
  return first === "null" ? "string" : String(first);
}

function jsonValue(value: unknown): JsonValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) ? value.map(String) : "";
}

/** The last name of a pointer that is no position in a list. */
function nameIn(pointer: string): string | null {
  const names = pointer.split("/").filter((part) => part !== "" && !/^\d+$/.test(part));
  return names.at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~") ?? null;
}

function recordNumber(pointer: string, { records }: JsonSchemaEntry): number | null {
  const around = records.find((one) => pointer.startsWith(`${one.pointer}/`));
  const index = around && pointer.slice(around.pointer.length + 1).split("/")[0];
  return index === undefined || index === "" ? null : Number(index) + 1;
}

function namesIn(pointer: string): string[] {
  return pointer.split("/").slice(1);
}

/** What the prose asks of each record beyond the schema. */
function* remarksOn(document: unknown, entry: JsonSchemaEntry): Generator<Finding> {
  const own = jsonRules.filter(({ schemas }) => schemas.includes(entry.id));
  if (own.length === 0) return;
  for (const { pointer: around } of entry.records) {
    for (const [index, record] of listAt(document, ...namesIn(around)).entries()) {
      if (typeof record !== "object" || record === null) continue;
      const fields = Object.fromEntries(Object.entries(record));
      for (const { type, judge } of own)
        for (const { pointer, ...breach } of judge(fields))
          yield {
            type,
            severity: "warning",
            pointer: `${around}/${index}${pointer}`,
            rowNumber: index + 1,
            ...(nameIn(pointer) === null ? {} : { fieldName: nameIn(pointer) ?? "" }),
            ...breach,
          };
    }
  }
}
