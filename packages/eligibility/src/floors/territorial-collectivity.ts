import type { Authority } from "@opendatalocale/territories";

/** SIRENE legal categories of the collectivités territoriales, strictly; groupings and establishments are none. */
const categories = ["7210", "7220", "7225", "7229", "7230"];

/**
 * Is it a collectivité territoriale (article 72 of the Constitution)? Only those have the floor of 3 500 inhabitants; an
 * EPCI, a syndicat or a CCAS has not. The métropole de Lyon is one, though SIRENE files it among the métropoles.
 */
export function isTerritorialCollectivity({ kind, legalCategory, legalForm }: Authority): boolean {
  if (kind === "commune" || kind === "departement" || kind === "region") return true;
  return legalForm === "MET69" || (legalCategory !== null && categories.includes(legalCategory));
}
