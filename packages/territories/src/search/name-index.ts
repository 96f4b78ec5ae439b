import type { Authority } from "../authority.ts";
import { editDistance } from "./edit-distance.ts";
import { foldName, withoutForm } from "./fold-name.ts";

/** A name that leads to an authority: its own, or one it had. */
export interface NameEntry {
  readonly authority: Authority;
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

/** How a name is found. */
export function nameEntry(authority: Authority, formerName: string | null = null): NameEntry {
  const key = foldName(formerName ?? authority.name);
  const short = authority.kind === "epci" ? withoutForm(key) : key;
  return { authority, key, shortKey: short === key ? null : short, formerName };
}

/**
 * Names that answer the words, best first, the most inhabited first among equals: the very name, then names that begin so,
 * then those with words that begin so. Near spellings only where nothing else answers.
 */
export function searchNames(entries: readonly NameEntry[], words: string): NameHit[] {
  const wanted = foldName(words);
  if (wanted === "") return [];
  const parts = wanted.split(" ");
  const hits = entries.flatMap((entry): NameHit[] => {
    const match = matchOf(entry, wanted, parts);
    return match === null ? [] : [{ entry, match }];
  });
  return byRank(hits.length > 0 ? hits : nearNames(entries, wanted));
}

function matchOf({ key, shortKey }: NameEntry, wanted: string, parts: readonly string[]): NameMatch | null {
  if (key === wanted) return "name";
  if (shortKey === wanted) return "short-name";
  if (key.startsWith(wanted) || shortKey?.startsWith(wanted)) return "beginning";
  const padded = ` ${key}`;
  return parts.every((part) => padded.includes(` ${part}`)) ? "words" : null;
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
  const population = ({ authority }: NameEntry) => authority.population.municipal?.value ?? 0;
  return [...hits].sort(
    (a, b) => ranks.indexOf(a.match) - ranks.indexOf(b.match) || population(b.entry) - population(a.entry),
  );
}
