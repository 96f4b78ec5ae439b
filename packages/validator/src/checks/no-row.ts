import { defineCheck } from "../check.ts";

/** A header and nothing below it. */
export const check = defineCheck({
  type: "no-row",
  tags: ["#table"],
  wording: {
    fr: () => ({
      title: "Aucune ligne de données",
      message: "Le fichier porte les noms des colonnes, et aucune ligne en dessous.",
      why: "Le schéma accepte un tableau vide, mais il ne publie rien.",
      howTo: "Vérifiez que l’export s’est bien terminé, ou remplissez le modèle.",
    }),
    en: () => ({
      title: "No row of data",
      message: "The file bears the names of the columns, and no row below them.",
      why: "The schema accepts an empty table, but it publishes nothing.",
      howTo: "Check that the export ended well, or fill the template in.",
    }),
  },
  examples: [
    {
      title: "Un modèle jamais rempli",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville\n",
      finds: [{}],
    },
  ],
});
