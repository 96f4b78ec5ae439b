import { findJsonSchema, findSchema, type JsonSchemaSummary, recogniseJson } from "@opendatalocale/schemas";
import type { ByteSource } from "@opendatalocale/tabular";
import type { ValidateOptions } from "../validate-options.ts";

/** Bytes looked at to recognise a document. */
const BEGINNING = 64 * 1024;

export interface JsonChoice {
  /** The source to read from now on: what was looked at is given again. */
  readonly source: ByteSource;
  /** Null when the file is to be checked as a table. */
  readonly schema: JsonSchemaSummary | null;
  readonly isGiven: boolean;
}

/** Whether a file is to be checked as a JSON document: because its schema is one, or, without a schema, because it looks like one. */
export async function jsonSchemaFor(source: ByteSource, given: ValidateOptions["schema"]): Promise<JsonChoice> {
  if (typeof given === "string") {
    const schema = "error" in findSchema(given) ? findJsonSchema(given) : null;
    return { source, schema, isGiven: true };
  }
  if (given !== undefined) return { source, schema: null, isGiven: true };
  const { beginning, rest } = await peek(source);
  const text = new TextDecoder().decode(beginning);
  const schema = /^\ufeff?\s*[{[]/.test(text) ? recogniseJson(text) : null;
  return { source: rest, schema, isGiven: false };
}

async function peek(source: ByteSource): Promise<{ beginning: Uint8Array; rest: ByteSource }> {
  const buffer = new Uint8Array(BEGINNING);
  if (source.readAt) return { beginning: buffer.subarray(0, await source.readAt(0, buffer)), rest: source };
  const beginning = buffer.subarray(0, await source.read(buffer));
  let at = 0;
  const read: ByteSource["read"] = (into) => {
    if (at === beginning.length) return source.read(into);
    const part = beginning.subarray(at, at + into.length);
    into.set(part);
    at += part.length;
    return part.length;
  };
  return { beginning, rest: { ...source, read } };
}
