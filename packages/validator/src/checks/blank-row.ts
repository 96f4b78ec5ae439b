import { defineCheck } from "../check.ts";

/** A row without any value. */
export const check = defineCheck({
  type: "blank-row",
  tags: ["#table", "#row"],
  wording: {
    fr: () => ({
      title: "Ligne vide",
      message: "Cette ligne est vide.",
      why: "Une ligne vide compte comme une donnée : elle fausse les calculs de ceux qui réutilisent le fichier.",
      howTo: "Supprimez la ligne entière, puis enregistrez à nouveau le fichier.",
    }),
    en: () => ({
      title: "Blank row",
      message: "This row is blank.",
      why: "A blank row counts as data: it distorts the computations of those who reuse the file.",
      howTo: "Delete the whole row, then save the file again.",
    }),
  },
  examples: [
    {
      title: "Une ligne vide au milieu",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville\nA,B\n,\nC,D\n",
      finds: [{ row: 3 }],
    },
  ],
});
