import type { Overlay } from "../figures/overlay.ts";
import { codesOf, formerCommunes, kindOf } from "../table/commune-table.ts";
import { departementCodes, loadCommune, loadCommuneFile, loadFrance } from "../table/load.ts";
import { foldName } from "./fold-name.ts";
import { type Candidate, importedKinds, keeps, type Lookup, type LookupFilter } from "./lookup.ts";
import { type NameEntry, type NameHit, nameEntry, searchNames } from "./name-index.ts";

/** Whom a name means. A département after it narrows the search: `Saint-Denis (93)`. */
export async function findByName(words: string, filter: LookupFilter, over: Overlay): Promise<Lookup> {
  const [, name = words, departement] = /^(.*\p{Letter}.*?)[\s,]*\(?\b(\d{2,3}|2[AB])\)?$/iu.exec(words.trim()) ?? [];
  const narrowed = departement === undefined ? filter : { departement: departement.toUpperCase(), ...filter };
  const lookup = await search(name, narrowed, over);
  return lookup.total === 0 && departement !== undefined ? search(words, filter, over) : lookup;
}

async function search(words: string, filter: LookupFilter, over: Overlay): Promise<Lookup> {
  const hits = onePerAuthority(await hitsOf(words, filter, over));
  const meant = meantBy(hits);
  const [only] = meant;
  return {
    authority: meant.length === 1 && only ? over.apply(await only.entry.load()) : null,
    candidates: await Promise.all(hits.slice(0, filter.limit ?? 20).map((hit) => candidate(hit, over))),
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

/** Authorities that only imports know are read when no packaged one has such a name, or when their kind is asked for. */
async function hitsOf(words: string, filter: LookupFilter, over: Overlay): Promise<NameHit[]> {
  const packaged = await entriesOf(filter);
  const hits = searchNames(packaged, words);
  const isSettled = hits.length > 0 && hits[0]?.match !== "near";
  if (isSettled && !importedKinds.some((kind) => kind === filter.kind)) return hits;
  const imported = (await over.authorities()).filter((authority) => keeps(filter, authority)).map(nameEntry);
  return imported.length === 0 ? hits : searchNames([...packaged, ...imported], words);
}

async function entriesOf(filter: LookupFilter): Promise<NameEntry[]> {
  const { authorities, departements } = await loadFrance();
  const places = departementCodes.filter(
    (code) =>
      (filter.departement ?? code) === code &&
      (filter.region === undefined || departements.find((one) => one.code === code)?.region === filter.region),
  );
  const isOfCommunes = filter.kind === undefined || filter.kind === "commune" || filter.kind === "autre";
  const communes = await Promise.all((isOfCommunes ? places : []).map(communeEntries));
  const upper = authorities.filter((authority) => keeps(filter, authority)).map(nameEntry);
  return [...upper, ...communes.flat().filter(({ kind }) => (filter.kind ?? kind) === kind)];
}

/** Names of the communes of a département, made once: the most of the work of a search. */
const communeNames = new Map<string, Promise<readonly NameEntry[]>>();

function communeEntries(departement: string): Promise<readonly NameEntry[]> {
  const known = communeNames.get(departement) ?? readNames(departement);
  communeNames.set(departement, known);
  return known;
}

async function readNames(departement: string): Promise<NameEntry[]> {
  const file = await loadCommuneFile(departement);
  if (!file) return [];
  const codes = codesOf(file);
  const kind = kindOf(departement);
  const entry = (name: string, index: number, formerName: string | null): NameEntry => ({
    id: codes[index] ?? "",
    kind,
    population: file.municipal[index] ?? 0,
    load: () => loadCommune(departement, index),
    key: foldName(name),
    shortKey: null,
    formerName,
  });
  const indexes = new Map(codes.map((code, index) => [code, index]));
  const former = formerCommunes(file).flatMap(({ name, successor }) => {
    const index = indexes.get(successor);
    return index !== undefined && name ? [entry(name, index, name)] : [];
  });
  return [...file.names.split("|").map((name, index) => entry(name, index, null)), ...former];
}

/** An authority answers once, by its best name. */
function onePerAuthority(hits: readonly NameHit[]): NameHit[] {
  const seen = new Set<string>();
  return hits.filter(({ entry }) => !seen.has(entry.id) && seen.add(entry.id));
}

async function candidate({ entry, match }: NameHit, over: Overlay): Promise<Candidate> {
  const isFormer = entry.formerName !== null && match === "name";
  return { authority: over.apply(await entry.load()), match: isFormer ? "former-name" : match, via: entry.formerName };
}
