import type { FranceFile } from "../../../packages/territories/src/table/france.ts";
import { departementsOfCode, departementsOfSiren } from "../../../packages/territories/src/table/where-to-look.ts";
import { type Source, type SourceArea, type SourceCommune, type SourceGroup, vintages } from "./source.ts";
import * as upper from "./upper-authorities.ts";

/** What is loaded first: areas, départements, régions, EPCI, EPT, and where to look for what a code does not tell. See packages/territories/src/table/france.ts. */
export function france(source: Source): FranceFile {
  const communes = source.communes.filter(({ type }) => type === "commune-actuelle");
  const home = new Map(communes.map(({ code, departement }) => [code, departement]));
  return {
    groupsVintage: vintages.groups,
    regions: source.regions.filter(isNational).map(({ code, nom }) => `${code}|${nom}`),
    departements: source.departements.map(
      ({ code, nom, region, zone }) => `${code}|${nom}|${zone === "com" ? "" : region}`,
    ),
    authorities: [...departementAuthorities(source, communes), ...regionAuthorities(source, communes)],
    epci: source.epci.map((group) => groupLine(group, home)),
    ept: source.ept.map((group) => groupLine(group, home, true)),
    sirens: elsewhere(communes, ({ siren }) => (siren === undefined ? [] : [siren]), departementsOfSiren),
    postal: elsewhere(communes, ({ codesPostaux = [] }) => codesPostaux, departementsOfCode),
  };
}

const isNational = ({ zone }: SourceArea) => zone !== "com";

type AuthorityRow = FranceFile["authorities"][number];

function departementAuthorities(source: Source, communes: readonly SourceCommune[]): AuthorityRow[] {
  // The métropole of Lyon holds the powers of a département on its own ground.
  const lyon = new Set(source.epci.find(({ type }) => type === "MET69")?.membres.map(({ code }) => code));
  return Object.entries(upper.departements).map(([code, { siren, name, legalForm = null, departements = [code] }]) => {
    const area = source.departements.find((one) => one.code === departements[0]);
    if (!area) throw new Error(`no département ${code}`);
    const own = communes.filter(
      (one) => departements.includes(one.departement) && !(code === "69" && lyon.has(one.code)),
    );
    return {
      kind: "departement",
      code,
      siren,
      name: name ?? `Département ${withArticle(area)}`,
      legalForm,
      departements,
      region: area.region,
      municipal: sum(own),
      vintage: vintages.departements[code] ?? vintages.communes,
    };
  });
}

function regionAuthorities(source: Source, communes: readonly SourceCommune[]): AuthorityRow[] {
  return Object.entries(upper.regions).map(([code, { siren, name, legalForm = null }]) => ({
    kind: "region",
    code,
    siren,
    name: name ?? `Région ${source.regions.find((one) => one.code === code)?.nom}`,
    legalForm,
    departements: source.departements.filter(({ region }) => region === code).map((one) => one.code),
    region: code,
    municipal: sum(communes.filter(({ region }) => region === code)),
    vintage: vintages.communes,
  }));
}

/** `siren|form|name|municipal|total|départements`, and the members of an EPT: those of an EPCI are known from its communes. */
function groupLine(group: SourceGroup, home: ReadonlyMap<string, string>, listsMembers = false): string {
  const members = group.membres.map(({ code }) => code);
  const departements = [...new Set(members.flatMap((code) => home.get(code) ?? []))].sort();
  const line = [
    group.code,
    group.type,
    group.nom,
    group.populationMunicipale,
    group.populationTotale,
    departements.join(" "),
  ];
  return (listsMembers ? [...line, members.sort().join(" ")] : line).join("|");
}

/** Codes whose digits do not tell the département: `"01": "200053668 200077220"`. */
function elsewhere(
  communes: readonly SourceCommune[],
  codesOf: (commune: SourceCommune) => readonly string[],
  guess: (code: string) => readonly string[],
): Record<string, string> {
  const found = new Map<string, string[]>();
  for (const commune of communes) {
    for (const code of codesOf(commune)) {
      if (guess(code).includes(commune.departement)) continue;
      found.set(commune.departement, [...(found.get(commune.departement) ?? []), code]);
    }
  }
  return Object.fromEntries([...found].map(([departement, codes]) => [departement, codes.sort().join(" ")]));
}

function sum(communes: readonly SourceCommune[]): number {
  return communes.reduce((total, { population = 0 }) => total + population, 0);
}

/** INSEE's TNCC: https://www.insee.fr/fr/information/2560684. */
const articles = ["de ", "d’", "du ", "de la ", "des ", "de l’", "des ", "de las ", "de los "];

function withArticle({ nom, typeLiaison }: SourceArea): string {
  return `${articles[typeLiaison] ?? "de "}${nom}`;
}
