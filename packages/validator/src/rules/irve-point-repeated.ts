import { defineRule } from "../rule.ts";
import { oncePerFile } from "../rule-kinds/once-per-file.ts";
import { spoken, spokenCell } from "../spoken.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "irve-point-repeated",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: ["id_pdc_itinerance"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : ce point de charge est déjà à la ligne ${spoken(finding, "first")}.`,
      why: "Un point de charge itinérant a un identifiant unique et une seule ligne.",
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: this charging point already stands on row ${spoken(finding, "first")}.`,
      why: "A roaming charging point has one identifier and one row.",
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  },
  examples: [
    {
      title: "Deux fois le même point",
      csv: "id_pdc_itinerance\nFRS35E352880001\nFRS35E352880001\nNon concerné\nNon concerné\n",
      finds: [{ row: 3, field: "id_pdc_itinerance" }],
    },
  ],
  start: () => oncePerFile("id_pdc_itinerance", ["Non concerné"]),
});
