import { defineCheck } from "../check.ts";

/** No column of the file is in the schema. */
export const check = defineCheck({
  type: "unmatched-header",
  tags: ["#table", "#header"],
  wording: {
    fr: () => ({
      title: "Aucune colonne reconnue",
      message: "Aucune colonne du fichier ne correspond au schéma.",
      why: "Le fichier suit sans doute un autre schéma, ou sa première ligne ne porte pas les noms des colonnes.",
      howTo: "Vérifiez le schéma choisi et la première ligne du fichier.",
    }),
    en: () => ({
      title: "No column recognised",
      message: "No column of the file is in the schema.",
      why: "The file probably follows another schema, or its first line does not hold the column names.",
      howTo: "Check the schema chosen and the first line of the file.",
    }),
  },
  examples: [
    {
      title: "Un tout autre tableau",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "x,y\n1,2\n",
      finds: [{}],
    },
  ],
});
