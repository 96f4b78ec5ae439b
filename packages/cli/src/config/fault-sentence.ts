import type { Lang } from "@opendatalocale/report";
import { nearest } from "@opendatalocale/validator";
import type { Bilingual } from "../command.ts";
import type { ConfigFault } from "./config-faults.ts";

/** What is wrong at one place of a configuration, and what is expected there. */
export function faultSentence(fault: ConfigFault, keys: readonly string[]): Bilingual {
  return { fr: sentence(fault, keys, "fr"), en: sentence(fault, keys, "en") };
}

function sentence({ pointer, keyword, expected, value }: ConfigFault, keys: readonly string[], lang: Lang): string {
  const words = wordsOf[lang];
  const name = words.named(nameOf(pointer));
  switch (keyword) {
    case "additionalProperties": {
      const key = String(expected);
      const near = nearest(key, keys);
      return words.unknownKey(shown(key), near, keys.join(", "));
    }
    case "required":
      return words.missingKey(String(expected));
    case "type":
      return words.wrongType(name, words.types[String(expected)] ?? String(expected), words.kind(value));
    case "enum":
      return words.notInList(name, listOf(expected), shown(String(value)), nearest(String(value), listOf(expected)));
    case "minimum":
    case "maximum":
      return words.limit(name, keyword === "minimum", String(expected));
    case "minItems":
    case "minLength":
      return words.empty(name);
    default:
      return words.tooMany(name, String(expected));
  }
}

function listOf(expected: unknown): readonly string[] {
  return Array.isArray(expected) ? expected.map(String) : [];
}

/** The last key of a pointer; an item of a list goes by the list's name and its number. */
function nameOf(pointer: string): string {
  const parts = pointer.split("/").slice(1);
  const last = parts.at(-1) ?? "";
  return /^\d+$/.test(last) ? `${parts.at(-2) ?? ""}[${last}]` : last;
}

/** From a file that anyone may have written: nothing of it may drive a terminal, nor fill it. */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�");
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

interface FaultWords {
  readonly named: (name: string) => string;
  readonly types: Readonly<Record<string, string>>;
  readonly kind: (value: unknown) => string;
  readonly unknownKey: (key: string, near: string | null, all: string) => string;
  readonly missingKey: (key: string) => string;
  readonly wrongType: (name: string, expected: string, found: string) => string;
  readonly notInList: (name: string, list: readonly string[], found: string, near: string | null) => string;
  readonly limit: (name: string, isLeast: boolean, limit: string) => string;
  readonly empty: (name: string) => string;
  readonly tooMany: (name: string, limit: string) => string;
}

const wordsOf: Readonly<Record<Lang, FaultWords>> = {
  fr: {
    named: (name) => (name === "" ? "le fichier" : `« ${name} »`),
    types: {
      boolean: "true ou false",
      string: "un texte",
      integer: "un nombre entier",
      array: "une liste",
      object: "un objet",
    },
    kind: (value: unknown) =>
      kindIn(value, ["rien (null)", "une liste", "un texte", "un nombre", "true ou false", "un objet"]),
    unknownKey: (key: string, near: string | null, all: string) =>
      `« ${key} » n’est pas une clé connue ici${near === null ? ` (clés possibles : ${all})` : ` ; vouliez-vous écrire « ${near} » ?`}`,
    missingKey: (key: string) => `il manque la clé « ${key} »`,
    wrongType: (name: string, expected: string, found: string) => `${name} attend ${expected}, pas ${found}`,
    notInList: (name: string, list: readonly string[], found: string, near: string | null) =>
      `${name} attend ${list.join(", ")}, pas « ${found} »${near === null ? "" : ` ; vouliez-vous écrire « ${near} » ?`}`,
    limit: (name: string, isLeast: boolean, limit: string) =>
      `${name} attend un nombre ${isLeast ? "à partir de" : "jusqu’à"} ${limit}`,
    empty: (name: string) => `${name} ne peut pas être vide`,
    tooMany: (name: string, limit: string) => `${name} dépasse la limite (${limit})`,
  },
  en: {
    named: (name) => (name === "" ? "the file" : `"${name}"`),
    types: {
      boolean: "true or false",
      string: "a text",
      integer: "a whole number",
      array: "a list",
      object: "an object",
    },
    kind: (value: unknown) =>
      kindIn(value, ["nothing (null)", "a list", "a text", "a number", "true or false", "an object"]),
    unknownKey: (key: string, near: string | null, all: string) =>
      `"${key}" is no known key here${near === null ? ` (possible keys: ${all})` : `; did you mean "${near}"?`}`,
    missingKey: (key: string) => `the key "${key}" is missing`,
    wrongType: (name: string, expected: string, found: string) => `${name} needs ${expected}, not ${found}`,
    notInList: (name: string, list: readonly string[], found: string, near: string | null) =>
      `${name} needs one of ${list.join(", ")}, not "${found}"${near === null ? "" : `; did you mean "${near}"?`}`,
    limit: (name: string, isLeast: boolean, limit: string) =>
      `${name} needs a number ${isLeast ? "from" : "up to"} ${limit}`,
    empty: (name: string) => `${name} may not be empty`,
    tooMany: (name: string, limit: string) => `${name} is beyond the limit (${limit})`,
  },
};

function kindIn(value: unknown, [nothing, list, text, number, boolean, object]: readonly string[]): string {
  if (value === null) return nothing ?? "";
  if (Array.isArray(value)) return list ?? "";
  const kinds: Readonly<Record<string, string | undefined>> = { string: text, number, boolean, object };
  return kinds[typeof value] ?? "";
}
