import { defineRule } from "../rule.ts";
import { sameInFile } from "../rule-kinds/same-in-file.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** A file holds one document. */
export const rule = defineRule({
  type: "budget-several-documents",
  schemas: ["scdl/budget"],
  source: "Schéma scdl/budget, descriptions des champs",
  fields: ["BGT_NATDEC", "BGT_ANNEE"],
  wording: {
    fr: (finding) => ({
      title: "Plusieurs documents mêlés",
      message: `${spokenCell(finding)} au lieu de ${spoken(finding, "expected")} sur les premières lignes.`,
      why: "Un fichier de budget porte un seul exercice et une seule étape budgétaire.",
      howTo: "Faites un fichier pour chacun, ou corrigez la valeur.",
    }),
    en: (finding) => ({
      title: "Several documents in one",
      message: `${spokenCell(finding)} instead of ${spoken(finding, "expected")} on the first rows.`,
      why: "A budget file holds one year and one stage.",
      howTo: "Make one file for each, or mend the value.",
    }),
  },
  examples: [
    {
      title: "Deux exercices",
      csv: "BGT_NATDEC,BGT_ANNEE\nbudget primitif,2023\nbudget primitif,2024\n",
      finds: [{ row: 3, field: "BGT_ANNEE" }],
    },
  ],
  start: () => sameInFile(["BGT_NATDEC", "BGT_ANNEE"]),
});
