import { defineCheck } from "../check.ts";
import { spoken, spokenList } from "../words/spoken.ts";

/** A reference to another table, which a lone file does not bring, or too many pending ones. */
export const check = defineCheck({
  type: "foreign-key-not-checked",
  tags: ["#table"],
  wording: {
    fr: (finding) => ({
      title: "Références non vérifiées",
      message: `Les références de ${spokenList(finding, "fields").join(", ")} n’ont pas toutes pu être vérifiées${spoken(finding, "resource") && ` : la table « ${spoken(finding, "resource")} » n’est pas fournie`}.`,
      why: "Le schéma renvoie à une autre table.",
      howTo: "Vérifiez vous-même que ces valeurs existent dans l’autre table.",
    }),
    en: (finding) => ({
      title: "References not checked",
      message: `The references of ${spokenList(finding, "fields").join(", ")} could not all be checked${spoken(finding, "resource") && `: the table "${spoken(finding, "resource")}" was not given`}.`,
      why: "The schema refers to another table.",
      howTo: "Check yourself that these values exist in the other table.",
    }),
  },
  examples: [
    {
      title: "L’autre table manque",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
        foreignKeys: [{ fields: "ville", reference: { resource: "villes", fields: "code" } }],
      },
      csv: "nom,ville\nA,B\n",
      finds: [{}],
    },
  ],
});
