import type { Overlay } from "../figures/overlay.ts";
import { departementCodes, loadCommunes, loadFrance } from "../table/load.ts";
import { type Candidate, keeps, type Lookup, type LookupFilter } from "./lookup.ts";
import { type NameEntry, type NameHit, nameEntry, searchNames } from "./name-index.ts";

/** Whom a name means. A département after it narrows the search: `Saint-Denis (93)`. */
export async function findByName(words: string, filter: LookupFilter, over: Overlay): Promise<Lookup> {
  const [, name = words, departement] = /^(.*\p{Letter}.*?)[\s,]*\(?\b(\d{2,3}|2[AB])\)?$/iu.exec(words.trim()) ?? [];
  const narrowed = departement === undefined ? filter : { departement: departement.toUpperCase(), ...filter };
  const lookup = await search(name, narrowed, over);
  return lookup.total === 0 && departement !== undefined ? search(words, filter, over) : lookup;
}

async function search(words: string, filter: LookupFilter, over: Overlay): Promise<Lookup> {
  const entries = await entriesOf(filter, over);
  const hits = onePerAuthority(searchNames(entries, words));
  const meant = meantBy(hits);
  const [only] = meant;
  return {
    authority: meant.length === 1 && only ? over.apply(only.entry.authority) : null,
    candidates: hits.slice(0, filter.limit ?? 20).map((hit) => candidate(hit, over)),
    total: hits.length,
  };
}

/** Those of this very name; else those that had it; else those that have it but for their form. */
function meantBy(hits: readonly NameHit[]): readonly NameHit[] {
  const exact = hits.filter(({ match }) => match === "name");
  const current = exact.filter(({ entry }) => entry.formerName === null);
  if (current.length > 0) return current;
  return exact.length > 0 ? exact : hits.filter(({ match }) => match === "short-name");
}

/** Names of the packaged table, made once: the most of the work of a search. */
const packaged = new Map<string, Promise<readonly NameEntry[]>>();

async function entriesOf(filter: LookupFilter, over: Overlay): Promise<NameEntry[]> {
  const { departements } = await loadFrance();
  const places = departementCodes.filter(
    (code) =>
      (filter.departement ?? code) === code &&
      (filter.region === undefined || departements.find((one) => one.code === code)?.region === filter.region),
  );
  const parts = await Promise.all([
    remembered("", upperEntries),
    ...places.map((code) => remembered(code, communeEntries)),
  ]);
  const imported = over.authorities.map((authority) => nameEntry(authority));
  return [...parts.flat(), ...imported].filter(({ authority }) => keeps(filter, authority));
}

function remembered(
  code: string,
  make: (code: string) => Promise<readonly NameEntry[]>,
): Promise<readonly NameEntry[]> {
  const known = packaged.get(code) ?? make(code);
  packaged.set(code, known);
  return known;
}

async function upperEntries(): Promise<NameEntry[]> {
  const { authorities } = await loadFrance();
  return authorities.map((authority) => nameEntry(authority));
}

async function communeEntries(departement: string): Promise<NameEntry[]> {
  const table = await loadCommunes(departement);
  if (!table) return [];
  const byCode = new Map(table.communes.map((commune) => [commune.code, commune]));
  const former = table.former.flatMap(({ name, successor }) => {
    const authority = byCode.get(successor);
    return authority && name ? [nameEntry(authority, name)] : [];
  });
  return [...table.communes.map((commune) => nameEntry(commune)), ...former];
}

/** An authority answers once, by its best name. */
function onePerAuthority(hits: readonly NameHit[]): NameHit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ entry }) => !seen.has(entry.authority) && seen.add(entry.authority));
}

function candidate({ entry, match }: NameHit, over: Overlay): Candidate {
  const isFormer = entry.formerName !== null && match === "name";
  return { authority: over.apply(entry.authority), match: isFormer ? "former-name" : match, via: entry.formerName };
}
