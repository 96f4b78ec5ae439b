import { defineCheck } from "../check.ts";
import { structureWordsEn, structureWordsFr } from "../words/structure-words.ts";

/** A JSON document is not built as its schema says. */
export const check = defineCheck({
  type: "json-structure",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Structure différente du schéma",
      message: structureWordsFr(finding),
      why: "C’est une règle du schéma officiel : un programme qui lit le document compte sur cette structure.",
      howTo: "Comparez cet endroit avec l’exemple du schéma.",
    }),
    en: (finding) => ({
      title: "Structure other than the schema’s",
      message: structureWordsEn(finding),
      why: "It is a rule of the official schema: a program that reads the document relies on this structure.",
      howTo: "Compare this place with the schema’s example.",
    }),
  },
  examples: [],
});
