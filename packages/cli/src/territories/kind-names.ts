import type { AuthorityKind } from "@opendatalocale/territories";
import type { Bilingual } from "../command.ts";

/** What each kind of authority is called. */
export const kindNames: Readonly<Record<AuthorityKind, Bilingual>> = {
  commune: { fr: "commune", en: "commune" },
  epci: { fr: "EPCI à fiscalité propre", en: "EPCI (grouping of communes)" },
  ept: { fr: "établissement public territorial", en: "territorial public establishment" },
  departement: { fr: "département", en: "département" },
  region: { fr: "région", en: "région" },
  syndicat: { fr: "syndicat", en: "syndicat" },
  ccas: { fr: "CCAS", en: "CCAS" },
  autre: { fr: "autre organisme", en: "other body" },
};

/** The kinds, for a flag. */
export const kinds: readonly AuthorityKind[] = [
  "commune",
  "epci",
  "ept",
  "departement",
  "region",
  "syndicat",
  "ccas",
  "autre",
];
