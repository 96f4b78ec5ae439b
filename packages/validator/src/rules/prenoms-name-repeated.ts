import { defineRule } from "../rule.ts";
import { oncePerFile } from "../rule-kinds/once-per-file.ts";
import { spoken, spokenCell } from "../spoken.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "prenoms-name-repeated",
  schemas: ["scdl/prenoms"],
  source: "Schéma scdl/prenoms, descriptions des champs",
  fields: ["COLL_INSEE", "ANNEE", "ENFANT_SEXE", "ENFANT_PRENOM"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : ce prénom, pour ce sexe et cette année, est déjà à la ligne ${spoken(finding, "first")}.`,
      why: "Une ligne réunit tous les enfants d’un même sexe qui portent ce prénom la même année.",
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: this name, for that sex and year, already stands on row ${spoken(finding, "first")}.`,
      why: "One row gathers all children of one sex given that name in one year.",
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  },
  examples: [
    {
      title: "Léa, deux fois",
      csv: "COLL_INSEE,ANNEE,ENFANT_SEXE,ENFANT_PRENOM\n35288,2023,F,Léa\n35288,2023,F,Léa\n35288,2022,F,Léa\n",
      finds: [{ row: 3, field: "ENFANT_PRENOM" }],
    },
  ],
  start: () => oncePerFile("ENFANT_PRENOM"),
});
