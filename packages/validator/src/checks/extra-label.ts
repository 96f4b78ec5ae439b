import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A column that the schema does not know. */
export const check = defineCheck({
  type: "extra-label",
  tags: ["#table", "#header", "#label"],
  wording: {
    fr: (finding) => ({
      title: "Colonne inconnue du schéma",
      message: `La colonne « ${spoken(finding, "label")} » n’est pas prévue par le schéma${spoken(finding, "nearest") && ` ; vouliez-vous écrire « ${spoken(finding, "nearest")} » ?`}.`,
      why: "Une colonne de plus n’empêche pas la publication, mais les outils qui lisent ce schéma l’ignorent.",
      howTo: `${spoken(finding, "nearest") ? `Renommez la colonne en « ${spoken(finding, "nearest")} », ou gardez-la` : "Gardez-la si elle est utile, ou retirez-la"}.`,
    }),
    en: (finding) => ({
      title: "Column unknown to the schema",
      message: `The column "${spoken(finding, "label")}" is not in the schema${spoken(finding, "nearest") && `; did you mean "${spoken(finding, "nearest")}"?`}.`,
      why: "One more column does not prevent publication, but tools that read this schema ignore it.",
      howTo: `${spoken(finding, "nearest") ? `Rename the column to "${spoken(finding, "nearest")}", or keep it` : "Keep it if it is useful, or remove it"}.`,
    }),
  },
  examples: [
    {
      title: "Une colonne de trop",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom,ville,note\nA,B,C\n",
      finds: [{ field: "note" }],
    },
  ],
});
