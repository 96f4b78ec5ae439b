import { defineCheck } from "../check.ts";
import { spokenList } from "../words/spoken.ts";

/** A JSON document of a known schema holds no record. */
export const check = defineCheck({
  type: "no-record",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Aucun enregistrement",
      message: `Le document ne contient aucun enregistrement (${spokenList(finding, "nouns").join(", ")}).`,
      why: "Le schéma officiel accepte un document vide, mais il ne publie rien.",
      howTo: "Vérifiez que l’export s’est bien terminé.",
    }),
    en: (finding) => ({
      title: "No record",
      message: `The document holds no record (${spokenList(finding, "nouns").join(", ")}).`,
      why: "The official schema accepts an empty document, but it publishes nothing.",
      howTo: "Check that the export ended well.",
    }),
  },
  examples: [],
});
