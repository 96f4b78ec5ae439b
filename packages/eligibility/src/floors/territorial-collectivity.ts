import type { Authority } from "@opendatalocale/territories";

/** SIRENE legal categories of the collectivités territoriales, strictly; groupings and establishments are none. */
const categories = ["7210", "7220", "7225", "7229", "7230"];

/** Overseas collectivities (article 74 of the Constitution) and New Caledonia, by code; some sources give two the code of a commune. */
const overseas = ["975", "977", "97701", "978", "97801", "986", "987", "988"];

/**
 * Is it a collectivité territoriale (article 72 of the Constitution)? Only those have the floor of 3 500 inhabitants; an
 * EPCI, a syndicat or a CCAS has not. The métropole de Lyon is one, though SIRENE files it among the métropoles.
 */
export function isTerritorialCollectivity({ kind, code, legalCategory, legalForm }: Authority): boolean {
  if (kind === "commune" || kind === "departement" || kind === "region") return true;
  if (legalForm === "MET69" || overseas.includes(code)) return true;
  return legalCategory !== null && categories.includes(legalCategory);
}
