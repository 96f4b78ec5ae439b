import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Bilingual } from "../command.ts";
import { UsageError } from "../usage-error.ts";
import { configFaults } from "./config-faults.ts";
import type { Config } from "./config-schema.ts";
import { faultSentence } from "./fault-sentence.ts";
import { JsonPlaces, type Place } from "./json-places.ts";
import { publishedSchema } from "./published-schema.generated.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** As the user named it. */
  readonly path: string;
  /** What its files are named from. */
  readonly folder: string;
}

/** Characters of a configuration, and faults told of one. */
const LIMIT = 1_000_000;
const MAX_FAULTS = 10;

/** Reads a configuration and checks it. Throws {@link UsageError} `no-config`, `bad-config` with the places at fault. */
export function readConfig(path: string): LoadedConfig {
  const text = textOf(path);
  const places = placesIn(path, text);
  if (places.fault) throw badConfig(path, [{ place: places.fault.place, sentence: syntax(places.fault.code) }]);
  const content: unknown = JSON.parse(text);
  const faults = configFaults(content);
  if (faults.length > 0) {
    const told = faults.slice(0, MAX_FAULTS).map((fault) => {
      const isKey = fault.keyword === "additionalProperties";
      const place = places.of(fault.pointer, isKey ? String(fault.expected) : undefined);
      return { place, sentence: faultSentence(fault, keysAt(fault.pointer)) };
    });
    throw badConfig(path, told);
  }
  // Checked against the very schema that the type is made from.
  return { config: content as Config, path, folder: dirname(resolve(path)) };
}

function textOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new UsageError("no-config", {
      fr: `Le fichier de configuration « ${path} » n’existe pas (odl init l’écrit)`,
      en: `The configuration file "${path}" does not exist (odl init writes it)`,
    });
  if (found.size > LIMIT)
    throw new UsageError("bad-config", { fr: `« ${path} » est trop gros`, en: `"${path}" is too large` });
  return readFileSync(path, "utf8").replace(/^\ufeff/, "");
}

function placesIn(path: string, text: string): JsonPlaces {
  try {
    return new JsonPlaces(text);
  } catch (error) {
    // Brackets in brackets, thousands deep, overflow the parser's stack.
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError("bad-config", { fr: `« ${path} » est trop imbriqué`, en: `"${path}" is nested too deep` });
  }
}

/** The keys that are known in the object at a pointer. */
function keysAt(pointer: string): readonly string[] {
  const { properties } = publishedSchema;
  return Object.keys(/^\/checks\/\d+$/.test(pointer) ? properties.checks.items.properties : properties);
}

function syntax(code: string): Bilingual {
  return syntaxes[code] ?? { fr: "ce n’est pas du JSON", en: "this is no JSON" };
}

const syntaxes: Readonly<Record<string, Bilingual>> = {
  CommaExpected: { fr: "il manque une virgule", en: "a comma is missing" },
  ColonExpected: { fr: "il manque un deux-points", en: "a colon is missing" },
  PropertyNameExpected: {
    fr: "une clé entre guillemets est attendue (une virgule de trop ?)",
    en: "a key in quotes is expected (one comma too many?)",
  },
  ValueExpected: {
    fr: "une valeur est attendue (une virgule de trop ?)",
    en: "a value is expected (one comma too many?)",
  },
  CloseBraceExpected: { fr: "il manque une accolade fermante", en: "a closing brace is missing" },
  CloseBracketExpected: { fr: "il manque un crochet fermant", en: "a closing bracket is missing" },
  InvalidCommentToken: { fr: "les commentaires ne sont pas admis", en: "comments are not allowed" },
  UnexpectedEndOfString: { fr: "un texte n’est pas refermé", en: "a text is not closed" },
};

interface Told {
  readonly place: Place;
  readonly sentence: Bilingual;
}

function badConfig(path: string, faults: readonly Told[]): UsageError {
  const lines = (lang: "fr" | "en") =>
    faults
      .map(
        ({ place, sentence }) => `${path}:${place.line}:${place.column}${lang === "fr" ? " :" : ":"} ${sentence[lang]}`,
      )
      .join("\n     ");
  return new UsageError("bad-config", { fr: lines("fr"), en: lines("en") });
}
