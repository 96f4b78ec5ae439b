import type { CommuneFile } from "../../../packages/territories/src/table/commune-table.ts";
import { departementsOfCode, firstDigits } from "../../../packages/territories/src/table/where-to-look.ts";
import { type Source, type SourceCommune, vintages } from "./source.ts";

/** The file of one département: columns, since they compress better than rows. See packages/territories/src/table/commune-table.ts. */
export function communeTable(departement: string, source: Source): CommuneFile {
  const communes = source.communes
    .filter((one) => one.type === "commune-actuelle" && one.departement === departement)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const groups = groupsOf(source);
  const epcis = [...new Set(communes.flatMap(({ code }) => groups.get(code)?.siren ?? []))].sort();
  return {
    departement,
    municipalVintage: vintages.departements[departement] ?? vintages.communes,
    totalVintage: vintages.departements[departement] ?? vintages.groups,
    codes: deltas(communes.map(({ code }) => Number(code.slice(departement.length)))),
    names: communes.map(({ nom }) => nom).join("|"),
    sirens: sirens(communes, departement),
    municipal: communes.map(({ population }) => population ?? null),
    total: communes.map(({ code, population }) => difference(groups.get(code)?.total, population)),
    epcis,
    epci: communes.map(({ code }) => epcis.indexOf(groups.get(code)?.siren ?? "")),
    postal: communes
      .map(({ codesPostaux = [] }) => codesPostaux.map((code) => short(code, departement)).join(" "))
      .join("|"),
    former: former(departement, source).join("|"),
  };
}

function groupsOf(source: Source) {
  return new Map(
    source.epci.flatMap(({ code: siren, membres }) =>
      membres.map((member) => [member.code, { siren, total: member.populationTotale }] as const),
    ),
  );
}

/** `21` + département + four digits + check digit: only the four digits, less those of the commune before. Others are whole; 0 is none. */
function sirens(communes: readonly SourceCommune[], departement: string): number[] {
  let before = 0;
  return communes.map(({ siren }) => {
    if (siren === undefined) return 0;
    if (!siren.startsWith(`21${firstDigits(departement)}`)) return Number(siren);
    const number = Number(siren.slice(4, 8));
    const delta = number - before;
    before = number;
    return delta;
  });
}

function short(code: string, departement: string): string {
  return code.startsWith(firstDigits(departement)) ? code.slice(2) : code;
}

/**
 * Codes that are no longer a commune's, kept with the département that their digits name: `code,successor,name`. The name is
 * empty where only the code changed.
 */
function former(departement: string, source: Source): string[] {
  const named = source.communes
    .filter(({ type }) => type !== "commune-actuelle")
    .map(({ code, nom, chefLieu, commune }) => ({ code, name: nom, successor: commune ?? chefLieu ?? "" }));
  const known = new Set(named.map(({ code, successor }) => `${code} ${successor}`));
  const unnamed = source.communes.flatMap(({ code: successor, anciensCodes = [] }) =>
    anciensCodes.filter((code) => !known.has(`${code} ${successor}`)).map((code) => ({ code, name: "", successor })),
  );
  return [...named, ...unnamed]
    .filter(({ code, successor }) => departementOf(code, successor) === departement)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, successor }) => `${code},${successor},${name}`);
}

/** Corsica was 20 until 1976: its old codes go with their successors. */
function departementOf(code: string, successor: string): string | undefined {
  return departementsOfCode(code.startsWith("20") ? successor : code)[0];
}

function deltas(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

function difference(total: number | undefined, municipal: number | undefined): number | null {
  return total === undefined || municipal === undefined ? null : total - municipal;
}
