import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** The file has exactly the columns of another version of the schema. */
export const check = defineCheck({
  type: "other-version-fits",
  tags: ["#table", "#header"],
  wording: {
    fr: (finding) => ({
      title: "Autre version du schéma",
      message: `Les colonnes sont exactement celles de la version ${spoken(finding, "version")} de ${spoken(finding, "id")}.`,
      why: "Le fichier a sans doute été fait pour cette version ; la version vérifiée attend d’autres colonnes.",
      howTo: `Passez à la version vérifiée, ou demandez l’autre : --schema ${spoken(finding, "id")}@${spoken(finding, "version")}.`,
    }),
    en: (finding) => ({
      title: "Another version of the schema",
      message: `The columns are exactly those of version ${spoken(finding, "version")} of ${spoken(finding, "id")}.`,
      why: "The file was likely made for that version; the one checked expects other columns.",
      howTo: `Move to the version checked, or ask for the other: --schema ${spoken(finding, "id")}@${spoken(finding, "version")}.`,
    }),
  },
  examples: [
    {
      title: "Un schéma qui n’a pas d’autre version",
      schema: { name: "a/b", fields: [{ name: "nom", type: "string" }] },
      csv: "nom\nA\n",
      finds: [],
    },
  ],
});
