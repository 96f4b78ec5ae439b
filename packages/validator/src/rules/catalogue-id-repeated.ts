import { defineRule } from "../rule.ts";
import { oncePerFile } from "../rule-kinds/once-per-file.ts";
import { spoken, spokenCell } from "../spoken.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "catalogue-id-repeated",
  schemas: ["scdl/catalogue"],
  source: "Schéma scdl/catalogue, descriptions des champs",
  fields: ["COLL_SIRET", "ID"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : cet identifiant est déjà à la ligne ${spoken(finding, "first")}.`,
      why: "L’identifiant distingue chaque jeu de données du catalogue.",
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: this identifier already stands on row ${spoken(finding, "first")}.`,
      why: "The identifier tells the catalogue’s datasets apart.",
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  },
  examples: [
    {
      title: "Deux fois le même jeu",
      csv: "COLL_SIRET,ID\n21350288300019,a\n21350288300019,a\n",
      finds: [{ row: 3, field: "ID" }],
    },
  ],
  start: () => oncePerFile("ID"),
});
