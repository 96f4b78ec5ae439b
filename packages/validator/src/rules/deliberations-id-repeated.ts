import { defineRule } from "../rule.ts";
import { oncePerFile } from "../rule-kinds/once-per-file.ts";
import { spoken, spokenCell } from "../spoken.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "deliberations-id-repeated",
  schemas: ["scdl/deliberations"],
  source: "Schéma scdl/deliberations, descriptions des champs",
  fields: ["COLL_SIRET", "DELIB_ID"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : ce numéro est déjà à la ligne ${spoken(finding, "first")}.`,
      why: "Le numéro distingue chaque délibération d’une collectivité.",
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: this number already stands on row ${spoken(finding, "first")}.`,
      why: "The number tells an authority’s deliberations apart.",
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  },
  examples: [
    {
      title: "Deux fois le même numéro",
      csv: "COLL_SIRET,DELIB_ID\n21350288300019,A1\n21350288300019,A2\n21350288300019,A1\n",
      finds: [{ row: 4, field: "DELIB_ID" }],
    },
  ],
  start: () => oncePerFile("DELIB_ID"),
});
