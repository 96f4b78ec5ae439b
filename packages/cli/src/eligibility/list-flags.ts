import { statuses } from "@opendatalocale/eligibility";
import type { Territories } from "@opendatalocale/territories";
import type { FlagDefinitions, Flags } from "../command.ts";
import { kinds } from "../territories/kind-names.ts";
import { UsageError } from "../usage-error.ts";
import type { TargetFilter } from "./target-list.ts";

/** The flags that choose authorities and the form of their list. */
export const listFlags = {
  kind: {
    type: "string",
    value: { fr: "types", en: "kinds" },
    help: {
      fr: `Types, séparés par des virgules (commune par défaut) : ${kinds.join(", ")}`,
      en: `Kinds, separated by commas (default: commune): ${kinds.join(", ")}`,
    },
  },
  region: {
    type: "string",
    value: { fr: "code", en: "code" },
    help: { fr: "Code INSEE de la région", en: "INSEE code of the région" },
  },
  departement: {
    type: "string",
    value: { fr: "code", en: "code" },
    help: { fr: "Code du département", en: "Code of the département" },
  },
  "min-population": {
    type: "string",
    value: { fr: "nombre", en: "number" },
    help: { fr: "Population municipale d’au moins", en: "Municipal population of at least" },
  },
  status: {
    type: "string",
    value: { fr: "statuts", en: "statuses" },
    help: {
      fr: `Statuts à garder, séparés par des virgules : ${statuses.join(", ")}`,
      en: `Statuses to keep, separated by commas: ${statuses.join(", ")}`,
    },
  },
  format: {
    type: "string",
    short: "f",
    choices: ["table", "csv", "xlsx", "json", "geojson"],
    help: { fr: "table (par défaut), csv, xlsx, json ou geojson", en: "table (default), csv, xlsx, json or geojson" },
  },
  output: {
    type: "string",
    short: "o",
    value: { fr: "fichier", en: "file" },
    help: {
      fr: "Fichier à écrire ; sans elle, la sortie standard (un classeur prend le nom collectivites.xlsx)",
      en: "File to write; without it the standard output (a workbook takes the name collectivites.xlsx)",
    },
  },
} as const satisfies FlagDefinitions;

/** The filter that flags ask for. Throws {@link UsageError} on a code, a kind, a status or a number that is none. */
export async function filterOf(flags: Flags<typeof listFlags>, territories: Territories): Promise<TargetFilter> {
  const { regions, departements } = await territories.areas();
  const region = flags.region === undefined ? undefined : areaOf("--region", flags.region, regions);
  const departement =
    flags.departement === undefined
      ? undefined
      : areaOf("--departement", flags.departement.padStart(2, "0"), departements);
  return {
    kinds: kinds.filter((one) => chosen("--kind", flags.kind ?? "commune", kinds).includes(one)),
    statuses: statuses.filter((one) => chosen("--status", flags.status ?? statuses.join(","), statuses).includes(one)),
    minPopulation: flags["min-population"] === undefined ? -1 : countOf(flags["min-population"]),
    ...(region === undefined ? {} : { region }),
    ...(departement === undefined ? {} : { departement }),
  };
}

function chosen(flag: string, list: string, known: readonly string[]): string[] {
  const asked = list.split(",").map((name) => name.trim());
  for (const name of asked)
    if (!known.includes(name))
      throw new UsageError("bad-value", {
        fr: `« ${name} » n’est pas une valeur de ${flag} (valeurs possibles : ${known.join(", ")})`,
        en: `"${name}" is not a value of ${flag} (one of: ${known.join(", ")})`,
      });
  return asked;
}

function areaOf(
  flag: string,
  code: string,
  areas: readonly { readonly code: string; readonly name: string }[],
): string {
  const area = areas.find((one) => one.code === code.toUpperCase());
  if (area) return area.code;
  throw new UsageError("bad-value", {
    fr: `« ${code} » n’est pas un code de ${flag} (codes : ${areas.map((one) => one.code).join(", ")})`,
    en: `"${code}" is not a code of ${flag} (codes: ${areas.map((one) => one.code).join(", ")})`,
  });
}

function countOf(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError("bad-value", {
    fr: `« ${text} » n’est pas un nombre d’habitants`,
    en: `"${text}" is not a number of inhabitants`,
  });
}
