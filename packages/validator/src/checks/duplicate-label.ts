import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** Two columns with the same label. */
export const check = defineCheck({
  type: "duplicate-label",
  tags: ["#table", "#header", "#label"],
  wording: {
    fr: (finding) => ({
      title: "Deux colonnes du même nom",
      message: `Le nom « ${spoken(finding, "label")} » sert déjà à la colonne n° ${spoken(finding, "firstPosition")}.`,
      why: "Avec deux colonnes du même nom, on ne sait pas laquelle lire.",
      howTo: "Renommez ou supprimez l’une des deux colonnes.",
    }),
    en: (finding) => ({
      title: "Two columns with the same name",
      message: `The name "${spoken(finding, "label")}" is already that of column no. ${spoken(finding, "firstPosition")}.`,
      why: "With two columns of the same name, nobody knows which one to read.",
      howTo: "Rename or delete one of the two columns.",
    }),
  },
  examples: [
    {
      title: "« nom » figure deux fois",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,nom,ville\nA,B,C\n",
      finds: [{ field: "nom" }],
    },
  ],
});
