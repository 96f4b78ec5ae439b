import { defineRule } from "../rule.ts";
import { oncePerFile, oncePerFileWording } from "../rule-kinds/once-per-file.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "prenoms-name-repeated",
  schemas: ["scdl/prenoms"],
  source: "Schéma scdl/prenoms, descriptions des champs",
  fields: ["COLL_INSEE", "ANNEE", "ENFANT_SEXE", "ENFANT_PRENOM"],
  wording: oncePerFileWording(
    { fr: "ce prénom, pour ce sexe et cette année,", en: "this name, for that sex and year," },
    {
      fr: "Une ligne réunit tous les enfants d’un même sexe qui portent ce prénom la même année.",
      en: "One row gathers all children of one sex given that name in one year.",
    },
  ),
  examples: [
    {
      title: "Léa, deux fois",
      csv: "COLL_INSEE,ANNEE,ENFANT_SEXE,ENFANT_PRENOM\n35288,2023,F,Léa\n35288,2023,F,Léa\n35288,2022,F,Léa\n",
      finds: [{ row: 3, field: "ENFANT_PRENOM" }],
    },
  ],
  start: () => oncePerFile("ENFANT_PRENOM"),
});
