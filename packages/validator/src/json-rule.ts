import type { JsonValue, Wording } from "@opendatalocale/report";

/**
 * A rule that stands only in the prose of a schema whose data are JSON documents, in one file of `json-rules/`. What it finds
 * is a remark, as for the rules of tables.
 */
export interface JsonRule {
  /** Type of its findings: the schema's short name, then the rule. */
  readonly type: string;
  /** Ids of the schemas it belongs to. */
  readonly schemas: readonly [string, ...string[]];
  /** Where the rule is written. */
  readonly source: string;
  readonly wording: Wording;
  readonly examples: readonly [JsonRuleExample, ...JsonRuleExample[]];
  /** What there is to say of one record. It may be anything: the schema's own faults are told elsewhere. */
  readonly judge: (record: JsonRecord) => Iterable<JsonBreach>;
}

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A record, and the pointers in it where the rule has something to say. */
export interface JsonRuleExample {
  /** In French. */
  readonly title: string;
  readonly record: JsonRecord;
  readonly finds: readonly string[];
}

export interface JsonBreach {
  /** From the record: `/montant`. */
  readonly pointer: string;
  readonly cell: string;
  readonly params?: Readonly<Record<string, JsonValue>>;
}

export function defineJsonRule(rule: JsonRule): JsonRule {
  return rule;
}

/** The value at the end of these names, or undefined as soon as one is missing. */
export function valueAt(value: unknown, ...names: readonly (string | number)[]): unknown {
  let inner = value;
  for (const name of names) inner = typeof inner === "object" && inner !== null ? Reflect.get(inner, name) : undefined;
  return inner;
}

/** A list, or nothing where there is none. */
export function listAt(value: unknown, ...names: readonly (string | number)[]): readonly unknown[] {
  const inner = valueAt(value, ...names);
  return Array.isArray(inner) ? inner : [];
}
