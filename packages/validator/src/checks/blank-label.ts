import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A column without a label. */
export const check = defineCheck({
  type: "blank-label",
  tags: ["#table", "#header", "#label"],
  wording: {
    fr: (finding) => ({
      title: "Colonne sans nom",
      message: `La colonne n° ${spoken(finding, "position")} n’a pas de nom.`,
      why: "Une colonne sans nom ne peut pas être comprise de ceux qui réutilisent le fichier.",
      howTo: "Donnez un nom à cette colonne dans la première ligne, ou supprimez-la.",
    }),
    en: (finding) => ({
      title: "Column without a name",
      message: `Column no. ${spoken(finding, "position")} has no name.`,
      why: "Nobody who reuses the file can understand a column without a name.",
      howTo: "Name this column in the first line, or delete it.",
    }),
  },
  examples: [
    {
      title: "Une colonne sans nom",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville,\nA,B,C\n",
      finds: [{}],
    },
  ],
});
