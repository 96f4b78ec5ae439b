import type { Catalogue } from "../language/catalogue.ts";

/** Places of a cause as people read them: `C2, C3`, `lignes 14, 15`. Empty for none. */
export function placeList(places: readonly string[], words: Catalogue): string {
  const list = places.join(", ");
  return places.length > 0 && places.every(isRow) ? words.rowPlaces(list, places.length) : list;
}

function isRow(place: string): boolean {
  return /^\d+$/.test(place);
}
