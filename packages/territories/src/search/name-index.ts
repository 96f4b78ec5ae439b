import type { Authority, AuthorityKind } from "../authority.ts";
import { editDistance } from "./edit-distance.ts";
import { foldName, saidKind, shortForm, withoutForm } from "./fold-name.ts";

/** A name that leads to an authority: its own, or one it had. */
export interface NameEntry {
  /** The same for every name of an authority. */
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly population: number;
  /** The whole record, made for those that are asked for: it costs more than the search. */
  readonly load: () => Promise<Authority>;
  readonly key: string;
  /** The name without `cc`, `métropole`…, where it differs. */
  readonly shortKey: string | null;
  /** The old name, where the authority has another today. */
  readonly formerName: string | null;
}

/** `short-name`: the name without its form, `Dijon` for Dijon Métropole. */
export type NameMatch = "name" | "short-name" | "beginning" | "words" | "near";

export interface NameHit {
  readonly entry: NameEntry;
  readonly match: NameMatch;
}

/** How the name of an authority is found. */
export function nameEntry(authority: Authority): NameEntry {
  const { kind, code, name, population } = authority;
  const about = {
    id: code,
    kind,
    population: population.municipal?.value ?? 0,
    load: async () => authority,
    formerName: null,
  };
  const folded = foldName(name);
  if (kind === "epci") {
    const key = shortForm(folded);
    const short = withoutForm(key);
    return { ...about, key, shortKey: short === key ? null : short };
  }
  // `Département de l’Ain` is the Ain for everybody.
  const isUpper = kind === "departement" || kind === "region";
  return { ...about, key: (isUpper && saidKind(folded)?.name) || folded, shortKey: null };
}

/**
 * Names that answer the words, best first, the most inhabited first among equals: the very name, then names that begin so,
 * then those with words that begin so. Near spellings only where nothing else answers.
 */
export function searchNames(entries: readonly NameEntry[], words: string): NameHit[] {
  const wanted = shortForm(foldName(words));
  if (wanted === "") return [];
  const hits = byRank(matching(entries, wanted));
  const said = saidKind(wanted);
  if (said && hits[0]?.match !== "name") {
    const others = byRank(matching(ofKind(entries, said.kind), said.name));
    if (others.length > 0) return others;
  }
  return hits.length > 0 ? hits : byRank(nearNames(entries, wanted));
}

function matching(entries: readonly NameEntry[], wanted: string): NameHit[] {
  const parts = wanted.split(" ");
  const hits: NameHit[] = [];
  for (const entry of entries) {
    const match = matchOf(entry, wanted, parts);
    if (match !== null) hits.push({ entry, match });
  }
  return hits;
}

function ofKind(entries: readonly NameEntry[], kind: AuthorityKind): NameEntry[] {
  return entries.filter((entry) => entry.kind === kind);
}

function matchOf({ key, shortKey }: NameEntry, wanted: string, parts: readonly string[]): NameMatch | null {
  if (key === wanted) return "name";
  if (shortKey === wanted) return "short-name";
  if (key.startsWith(wanted) || shortKey?.startsWith(wanted)) return "beginning";
  return parts.every((part) => beginsAWord(key, part)) ? "words" : null;
}

function beginsAWord(key: string, part: string): boolean {
  return key.startsWith(part) || key.includes(` ${part}`);
}

/** Shorter words are too near to too many names. */
const SHORTEST_NEAR = 4;

function nearNames(entries: readonly NameEntry[], wanted: string): NameHit[] {
  if (wanted.length < SHORTEST_NEAR) return [];
  const limit = wanted.length < 8 ? 1 : 2;
  return entries
    .filter(
      ({ key, shortKey }) =>
        editDistance(key, wanted, limit) <= limit ||
        (shortKey !== null && editDistance(shortKey, wanted, limit) <= limit),
    )
    .map((entry) => ({ entry, match: "near" }));
}

const ranks: readonly NameMatch[] = ["name", "short-name", "beginning", "words", "near"];

function byRank(hits: readonly NameHit[]): NameHit[] {
  return [...hits].sort(
    (a, b) => ranks.indexOf(a.match) - ranks.indexOf(b.match) || b.entry.population - a.entry.population,
  );
}
