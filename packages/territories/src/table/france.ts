import type { Authority } from "../authority.ts";
import { sources } from "./sources.ts";

/** `data/france.json`, written by tools/generate. */
export interface FranceFile {
  readonly groupsVintage: string;
  /** `code|name`. */
  readonly regions: readonly string[];
  /** `code|name|région`; no région overseas. */
  readonly departements: readonly string[];
  readonly authorities: readonly {
    readonly kind: string;
    readonly code: string;
    readonly siren: string;
    readonly name: string;
    readonly legalForm: string | null;
    readonly departements: readonly string[];
    readonly region: string;
    readonly municipal: number;
    readonly vintage: string;
  }[];
  /** `siren|form|name|municipal|total|départements`. */
  readonly epci: readonly string[];
  /** The same, and `|members`. */
  readonly ept: readonly string[];
  /** SIREN and postal codes whose digits do not tell the département, by département. */
  readonly sirens: Readonly<Record<string, string>>;
  readonly postal: Readonly<Record<string, string>>;
}

/** A département or a région as a piece of ground: what filters and maps go by. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

export interface Departement extends Area {
  /** Null overseas, where there is no région. */
  readonly region: string | null;
}

/** What is known before any département is loaded. */
export interface France {
  readonly regions: readonly Area[];
  /** The 101 départements, and the overseas collectivities (three digits from 975, but 976). */
  readonly departements: readonly Departement[];
  /** Départements, régions, overseas collectivities, EPCI (without members) and EPT. */
  readonly authorities: readonly Authority[];
  /** Where else than its digits say a SIREN or a postal code may be found. */
  readonly elsewhere: ReadonlyMap<string, readonly string[]>;
}

/** The file as records. */
export function readFrance(file: FranceFile): France {
  const departements = file.departements.map((line): Departement => {
    const [code = "", name = "", region = ""] = line.split("|");
    return { code, name, region: region || null };
  });
  const regionOf = new Map(departements.map(({ code, region }) => [code, region]));
  return {
    departements,
    regions: file.regions.map((line) => {
      const [code = "", name = ""] = line.split("|");
      return { code, name };
    }),
    authorities: [
      ...file.authorities.map(upperAuthority),
      ...departements.filter(({ region }) => region === null).map(overseas),
      ...file.epci.map((line) => group(line, "epci", file.groupsVintage, regionOf)),
      ...file.ept.map((line) => group(line, "ept", file.groupsVintage, regionOf)),
    ],
    elsewhere: elsewhereOf(file),
  };
}

const nobody = { fte: null, band: null };

function upperAuthority(row: FranceFile["authorities"][number]): Authority {
  const isRegion = row.kind === "region";
  return {
    siren: row.siren,
    code: row.code,
    kind: isRegion ? "region" : "departement",
    // Authorities with a name of their own have a legal category of their own, which our sources do not give.
    legalCategory: row.legalForm === null ? (isRegion ? "7230" : "7220") : null,
    legalForm: row.legalForm,
    name: row.name,
    departements: row.departements,
    region: row.region,
    epci: null,
    population: { municipal: { value: row.municipal, vintage: row.vintage, source: sources.sum }, total: null },
    staff: nobody,
  };
}

/** Neither SIREN nor population of the collectivity itself are in our sources. */
function overseas({ code, name }: Departement): Authority {
  return {
    siren: null,
    code,
    kind: "autre",
    legalCategory: null,
    legalForm: null,
    name,
    departements: [code],
    region: null,
    epci: null,
    population: { municipal: null, total: null },
    staff: nobody,
  };
}

/** SIRENE's category of each form. The métropole of Lyon, a collectivité territoriale, has none we could check. */
const categories: Readonly<Record<string, string>> = { CC: "7346", CA: "7348", CU: "7343", METRO: "7344" };

function group(
  line: string,
  kind: "epci" | "ept",
  vintage: string,
  regionOf: ReadonlyMap<string, string | null>,
): Authority {
  const [siren = "", form = "", name = "", municipal = "", total = "", departements = "", members] = line.split("|");
  const inside = departements.split(" ");
  return {
    siren,
    code: siren,
    kind,
    legalCategory: categories[form] ?? null,
    legalForm: form,
    name,
    departements: inside,
    region: regionOf.get(inside[0] ?? "") ?? null,
    epci: null,
    ...(members === undefined ? {} : { members: members.split(" ") }),
    population: {
      municipal: { value: Number(municipal), vintage, source: sources.groupMunicipal },
      total: { value: Number(total), vintage, source: sources.groupTotal },
    },
    staff: nobody,
  };
}

function elsewhereOf({ sirens, postal }: FranceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [departement, codes] of [...Object.entries(sirens), ...Object.entries(postal)])
    for (const code of codes.split(" ")) found.set(code, [...(found.get(code) ?? []), departement]);
  return found;
}
