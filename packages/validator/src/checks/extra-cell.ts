import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A row with more cells than the header. */
export const check = defineCheck({
  type: "extra-cell",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Cellule en trop",
      message: `Cette ligne a plus de cellules que l’en-tête, qui compte ${spoken(finding, "columns")} colonnes.`,
      why: "Souvent, un texte contient le séparateur sans être entre guillemets : toute la ligne est alors décalée.",
      howTo: "Vérifiez que chaque valeur est dans sa colonne ; réenregistrez le fichier depuis un tableur.",
    }),
    en: (finding) => ({
      title: "Extra cell",
      message: `This row has more cells than the header, which has ${spoken(finding, "columns")} columns.`,
      why: "Often a text holds the delimiter without being quoted: the whole row is then shifted.",
      howTo: "Check that each value is in its column; save the file again from a spreadsheet.",
    }),
  },
  examples: [
    {
      title: "Une cellule de plus",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville\nA,B,C\n",
      finds: [{ row: 2 }],
    },
  ],
});
