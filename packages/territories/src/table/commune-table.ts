import type { Authority, AuthorityKind, Figure } from "../authority.ts";
import { withCheckDigit } from "../siren.ts";
import { sources } from "./sources.ts";
import { firstDigits } from "./where-to-look.ts";

/** One file of `data/communes/`, written by tools/generate: columns, one item a commune, in the order of the codes. */
export interface CommuneFile {
  readonly departement: string;
  readonly municipalVintage: string;
  readonly totalVintage: string;
  /** What follows the département in each code, less the one before. */
  readonly codes: readonly number[];
  /** Joined by `|`. */
  readonly names: string;
  /** Digits 5 to 8 of `21…`, less those of the commune before; a whole SIREN where it is another; 0 for none. */
  readonly sirens: readonly number[];
  readonly municipal: readonly (number | null)[];
  /** What total population has beyond the municipal one. */
  readonly total: readonly (number | null)[];
  /** SIREN of the EPCI of this département, and the place of each commune's among them; -1 for none. */
  readonly epcis: readonly string[];
  readonly epci: readonly number[];
  /** Postal codes of each commune, joined by a space, then by `|`; without their first two digits where these are the département's. */
  readonly postal: string;
  /** `code,successor,name`, joined by `|`: codes that are no longer a commune's. The name is empty where it did not change. */
  readonly former: string;
}

/** A code, and perhaps a name, that lead to the commune they became. */
export interface FormerCommune {
  readonly code: string;
  readonly name: string | null;
  /** INSEE code of the commune of today. */
  readonly successor: string;
}

export interface CommuneTable {
  readonly communes: readonly Authority[];
  readonly former: readonly FormerCommune[];
}

/** The communes of one département as records. No région overseas. */
export function readCommunes(file: CommuneFile, region: string | null): CommuneTable {
  const { departement } = file;
  const codes = codesOf(file);
  const sirens = sirensOf(file);
  const postal = file.postal.split("|");
  const names = file.names.split("|");
  const kind = kindOf(departement);
  const communes = names.map((name, index): Authority => {
    const municipal = file.municipal[index] ?? null;
    const beyond = file.total[index] ?? null;
    return {
      siren: sirens[index] ?? null,
      code: codes[index] ?? "",
      kind,
      legalCategory: kind === "commune" ? "7210" : null,
      legalForm: null,
      name,
      departements: [departement],
      region,
      epci: file.epcis[file.epci[index] ?? -1] ?? null,
      postalCodes: postalCodes(postal[index] ?? "", departement),
      population: {
        municipal: figure(municipal, file.municipalVintage, sources.communeMunicipal),
        total: figure(
          municipal === null || beyond === null ? null : municipal + beyond,
          file.totalVintage,
          sources.communeTotal,
        ),
      },
      staff: { fte: null, band: null },
    };
  });
  return { communes, former: formerCommunes(file) };
}

/** Overseas, INSEE gives codes to districts, kingdoms and collectivities that are no communes: Saint-Barthélemy, Saint-Martin, TAAF, Wallis et Futuna, Clipperton. */
const notCommunes = ["977", "978", "984", "986", "989"];

/** What the places of a département that have an INSEE code are. */
export function kindOf(departement: string): AuthorityKind {
  return notCommunes.includes(departement) ? "autre" : "commune";
}

/** The INSEE codes, in order. */
export function codesOf({ departement, codes }: CommuneFile): string[] {
  const width = 5 - departement.length;
  let number = 0;
  return codes.map((delta) => {
    number += delta;
    return departement + String(number).padStart(width, "0");
  });
}

function sirensOf({ departement, sirens }: CommuneFile): (string | null)[] {
  let number = 0;
  return sirens.map((value) => {
    if (value === 0) return null;
    if (value > 9999) return String(value);
    number += value;
    return withCheckDigit(`21${firstDigits(departement)}${String(number).padStart(4, "0")}`);
  });
}

function postalCodes(cell: string, departement: string): string[] {
  if (cell === "") return [];
  return cell.split(" ").map((code) => (code.length === 3 ? firstDigits(departement) + code : code));
}

/** Codes of the past that the digits of the département name. */
export function formerCommunes({ former }: CommuneFile): FormerCommune[] {
  return former === "" ? [] : former.split("|").map(formerCommune);
}

function formerCommune(row: string): FormerCommune {
  const [code = "", successor = "", ...name] = row.split(",");
  return { code, successor, name: name.join(",") || null };
}

function figure(value: number | null, vintage: string, source: string): Figure | null {
  return value === null ? null : { value, vintage, source };
}
