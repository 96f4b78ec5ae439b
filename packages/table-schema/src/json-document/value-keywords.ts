import { isObject, type Keyword, keywordOf } from "./json-fault.ts";

const isAnything = (_: unknown): _ is unknown => true;
const isNumber = (value: unknown): value is number => typeof value === "number";
const isText = (value: unknown): value is string => typeof value === "string";
const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** What is asked of a value itself; a keyword does not speak of values of other types (draft-07, section 6). */
export const valueKeywords: Readonly<Record<string, Keyword>> = {
  type: keywordOf("type", isAnything, (value, types) =>
    (Array.isArray(types) ? types : [types]).some((type) => isOfType(value, type)),
  ),
  minimum: keywordOf("minimum", isNumber, (value, limit) => value >= Number(limit)),
  maximum: keywordOf("maximum", isNumber, (value, limit) => value <= Number(limit)),
  minLength: keywordOf("minLength", isText, (value, limit) => lengthOf(value) >= Number(limit)),
  maxLength: keywordOf("maxLength", isText, (value, limit) => lengthOf(value) <= Number(limit)),
  pattern: (given, rules, compile) => {
    // Official patterns have escapes that the `u` flag refuses (`\\-`).
    const pattern = new RegExp(String(given));
    return keywordOf("pattern", isText, (value) => pattern.test(value))(given, rules, compile);
  },
  enum: keywordOf("enum", isAnything, (value, values) => isList(values) && values.some((one) => isSame(one, value))),
  minItems: keywordOf("minItems", isList, (value, limit) => value.length >= Number(limit)),
  maxItems: keywordOf("maxItems", isList, (value, limit) => value.length <= Number(limit)),
  uniqueItems: keywordOf("uniqueItems", isList, (value, wanted) => wanted !== true || !hasTwins(value)),
};

function isOfType(value: unknown, type: unknown): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "null") return value === null;
  return typeof value === type;
}

/** In characters (RFC 8259), where JavaScript counts UTF-16 units. */
function lengthOf(text: string): number {
  let pairs = 0;
  for (let at = 1; at < text.length; at++)
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) pairs++;
  return text.length - pairs;
}

/** By their canonical text: a list of a hundred thousand items is not compared pair by pair. */
function hasTwins(items: readonly unknown[]): boolean {
  return new Set(items.map(canonical)).size < items.length;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && typeof other === "object" && canonical(one) === canonical(other));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
