import type { DeclaredSchema } from "./dataset.ts";

/** What a hostile or careless portal may send where a text, a list or a date was expected, made plain. Nothing here throws. */

/** Longest text kept of a title or a name. */
const MAX_TEXT = 10_000;

export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject {
  // An object that is no array has string keys; what they hold stays unknown.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

export function textOr(value: unknown, otherwise: string): string {
  if (typeof value === "string") return value.slice(0, MAX_TEXT);
  return typeof value === "number" && Number.isFinite(value) ? String(value) : otherwise;
}

/** A text with something in it, or null. */
export function textOrNull(value: unknown): string | null {
  const text = textOr(value, "").trim();
  return text === "" ? null : text;
}

export function textsOf(value: unknown): string[] {
  return listOf(value).flatMap((one) => textOrNull(one) ?? []);
}

/** An http(s) address, or null. */
export function addressOrNull(value: unknown, base?: string): string | null {
  const text = textOrNull(value);
  if (text === null || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

export function sizeOrNull(value: unknown): number | null {
  const size = typeof value === "string" && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof size === "number" && Number.isSafeInteger(size) && size >= 0 ? size : null;
}

/** ISO 8601 in UTC. CKAN writes UTC without saying so: a time without a zone counts for UTC. */
export function dateOrNull(value: unknown): string | null {
  const text = textOrNull(value);
  if (text === null) return null;
  const hasTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text);
  const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const time = Date.parse(hasTime && !hasZone ? `${text.replace(" ", "T")}Z` : text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** The text of a bit of HTML: enough to search words in, never to be shown as HTML. */
export function withoutTags(html: string): string {
  return html
    .replace(/<\/?(b|i|u|em|strong|span|a|small|sup|sub|font)(\s[^<>]*)?>/gi, "")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A schema named by its address or its name; null for nothing. */
export function declaredBy(value: unknown): DeclaredSchema | null {
  const text = textOrNull(value);
  if (text === null) return null;
  const url = addressOrNull(text);
  return url === null ? { name: text, version: null, url: null } : { name: null, version: null, url };
}

/** The first nine digits of a SIREN or SIRET written with or without blanks; null for anything else. */
export function sirenOrNull(value: unknown): string | null {
  const digits = textOr(value, "").replace(/[\s.\u00a0\u202f]/g, "");
  return /^(\d{9}|\d{14})$/.test(digits) ? digits.slice(0, 9) : null;
}

/** The SIREN that an address of a publisher holds, alone or at the head of a SIRET: `https://…/organisations/213502388`. */
export function sirenInAddress(address: string): string | null {
  return /\b(\d{9})(\d{5})?\b/.exec(address)?.[1] ?? null;
}

/** What a file name or an address ends with: `csv`; empty when it does not tell. */
export function formatOf(name: string): string {
  return (/\.([a-z0-9]{1,8})$/i.exec(name.replace(/[?#].*$/s, ""))?.[1] ?? "").toLowerCase();
}

/** Formats by the last word of their media type, where it is not the format's own name. */
const MEDIA_FORMATS: Readonly<Record<string, string>> = {
  plain: "txt",
  "tab-separated-values": "tsv",
  "vnd.ms-excel": "xls",
  excel: "xls",
  "vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
  "vnd.oasis.opendocument.spreadsheet": "ods",
  "geo+json": "geojson",
  "vnd.geo+json": "geojson",
  "x-zip-compressed": "zip",
  gzip: "gz",
  "octet-stream": "",
};

/**
 * A format in one word, in lower case: `CSV`, `.csv`, `text/csv; charset=utf-8`, `Fichier CSV`,
 * `http://publications.europa.eu/resource/authority/file-type/CSV` → `csv`; else what the name ends with.
 */
export function formatNamed(told: unknown, name: string): string {
  const text = textOr(told, "").toLowerCase().split(";")[0]?.trim() ?? "";
  const last = text.split(/[/#]/).at(-1)?.replace(/^\./, "") ?? "";
  const known = MEDIA_FORMATS[last];
  if (known !== undefined) return known || formatOf(name);
  const table = /\b(csv|tsv|xlsx|xls|ods|geojson|parquet)\b/.exec(text)?.[1];
  if (table !== undefined) return table;
  return /^[a-z0-9.+-]{2,12}$/.test(last) ? last : formatOf(name);
}
