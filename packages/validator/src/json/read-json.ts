import type { Finding } from "@opendatalocale/report";
import { isTooDeep } from "@opendatalocale/table-schema";
import { type ByteSource, TableError } from "@opendatalocale/tabular";

/** Largest document checked, in bytes: it is held whole. */
const DOCUMENT_LIMIT = 200_000_000;

export interface JsonDocument {
  readonly value: unknown;
  readonly encoding: string;
  readonly findings: readonly Finding[];
}

/** Reads a whole JSON document. Throws TableError: `empty-file`, `file-too-large`, `json-expected`, `broken-json`. */
export async function readJson(source: ByteSource): Promise<JsonDocument> {
  const bytes = await readAll(source);
  if (bytes.length === 0) throw new TableError("empty-file");
  const { text, encoding } = decode(bytes);
  if (/^\s*</.test(text)) throw new TableError("json-expected", { format: "XML" });
  if (!/^\s*[[{]/.test(text)) throw new TableError("json-expected", { format: "" });
  if (isTooDeep(text)) throw new TableError("broken-json");
  try {
    const value: unknown = JSON.parse(text);
    const params = { encoding };
    const findings: Finding[] =
      encoding === "utf-8" ? [] : [{ type: "encoding-not-utf8", severity: "warning", params }];
    return { value, encoding, findings };
  } catch (error) {
    throw new TableError("broken-json", {}, { cause: error });
  }
}

async function readAll(source: ByteSource): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = new Uint8Array(1 << 20);
    const pulled = await source.read(part);
    if (pulled === 0) break;
    length += pulled;
    if (length > DOCUMENT_LIMIT) throw new TableError("file-too-large", { limit: DOCUMENT_LIMIT });
    parts.push(part.subarray(0, pulled));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** JSON is UTF-8 (RFC 8259); one that is not is read as windows-1252, and told. */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}
