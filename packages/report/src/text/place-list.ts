import type { Catalogue } from "../language/catalogue.ts";
import type { Cause } from "../report.ts";

/** Places of a cause as people read them: `C2, C3`, `lignes 14, 15`. Empty for none. */
export function placeList(places: readonly string[], words: Catalogue): string {
  const list = places.join(", ");
  return /^\d[\d, ]*$/.test(list) ? words.rowPlaces(list, places.length) : list;
}

/** How often a cause was met and where, at most `most` places: `12 fois, C2, C3 et 10 autres`. Empty for what concerns no place. */
export function whereOf({ places, occurrences }: Cause, most: number, words: Catalogue): string {
  const shown = places.slice(0, most);
  const others = occurrences - shown.length;
  const list = placeList(shown, words);
  const rest = list && others > 0 ? ` ${words.others(others)}` : "";
  return [occurrences > 1 ? words.places(occurrences) : "", list + rest].filter(Boolean).join(", ");
}
