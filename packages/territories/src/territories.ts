import type { Authority } from "./authority.ts";
import type { FigureSet } from "./figures/figure-set.ts";
import { type Overlay, overlay } from "./figures/overlay.ts";
import { findByCode } from "./search/find-by-code.ts";
import { findByName } from "./search/find-by-name.ts";
import { type AuthorityFilter, importedKinds, keeps, type Lookup, type LookupFilter } from "./search/lookup.ts";
import type { Area, Departement } from "./table/france.ts";
import { departementCodes, loadCommunes, loadFrance } from "./table/load.ts";

/** The local authorities of France, with the figures known of each. Nothing is read from the network. */
export interface Territories {
  /**
   * Whom the words mean: a SIREN, a SIRET, an INSEE code, a code of département, a postal code or a name. Authorities
   * that only imports know are looked for when no packaged one answers, or when the filter asks for their kind. Codes and names of the
   * past lead to the authority of today. `insee:` or `cp:` before five digits says which of the two they are.
   */
  readonly find: (words: string, filter?: LookupFilter) => Promise<Lookup>;
  /** Every authority that the filter keeps: upper authorities, EPCI and EPT with their members, communes, then those of imports. */
  readonly list: (filter?: AuthorityFilter) => Promise<readonly Authority[]>;
  /** The ground: régions and départements, whoever governs them. */
  readonly areas: () => Promise<{ readonly regions: readonly Area[]; readonly departements: readonly Departement[] }>;
}

export interface TerritoriesOptions {
  /** What imports brought, oldest first: newer figures take the place of the packaged ones. */
  readonly figures?: readonly FigureSet[];
  /** Those that speak of no packaged authority (syndicats, CCAS…), which may be many: read when a question needs them. */
  readonly moreFigures?: () => Promise<readonly FigureSet[]>;
}

/** No name is half as long: what is beyond is not looked at. */
const LONGEST = 200;

/** Opens the packaged table. Only the départements that a question needs are loaded. */
export function openTerritories({ figures = [], moreFigures = async () => [] }: TerritoriesOptions = {}): Territories {
  const over = overlay(figures, moreFigures);
  const find = async (words: string, filter: LookupFilter = {}): Promise<Lookup> => {
    const asked = words.slice(0, LONGEST);
    const lookup = (await findByCode(asked, filter, over)) ?? (await findByName(asked, filter, over));
    return { ...lookup, authority: lookup.authority && (await withMembers(lookup.authority)) };
  };
  return {
    find,
    list: (filter = {}) => list(filter, over),
    areas: async () => {
      const { regions, departements } = await loadFrance();
      return { regions, departements };
    },
  };
}

async function list(filter: AuthorityFilter, over: Overlay): Promise<Authority[]> {
  const { authorities } = await loadFrance();
  const imported = filter.kind === undefined || importedKinds.includes(filter.kind) ? await over.authorities() : [];
  const kept = authorities.filter((authority) => keeps(filter, authority));
  const isOfCommunes = filter.kind === undefined || filter.kind === "commune" || filter.kind === "autre";
  const communes = isOfCommunes ? await communesOf(filter) : [];
  const upper = await Promise.all(kept.map(withMembers));
  return [
    ...[...upper, ...communes.filter((authority) => keeps(filter, authority))].map(over.apply),
    ...imported.filter((authority) => keeps(filter, authority)),
  ];
}

/** Communes of the départements that the filter may keep. */
async function communesOf(filter: AuthorityFilter): Promise<Authority[]> {
  const { departements } = await loadFrance();
  const wanted = departementCodes.filter(
    (code) =>
      (filter.departement ?? code) === code &&
      (filter.region === undefined || departements.find((one) => one.code === code)?.region === filter.region),
  );
  const tables = await Promise.all(wanted.map((code) => loadCommunes(code)));
  return tables.flatMap((table) => table?.communes ?? []);
}

/** An EPCI with its communes, which are read from the départements it lies in. */
async function withMembers(authority: Authority): Promise<Authority> {
  if (authority.kind !== "epci" || authority.members) return authority;
  const members: string[] = [];
  for (const departement of authority.departements) {
    const table = await loadCommunes(departement);
    for (const { epci, code } of table?.communes ?? []) if (epci === authority.siren) members.push(code);
  }
  return { ...authority, members };
}
