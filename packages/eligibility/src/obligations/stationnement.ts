import { decideByQuestion } from "../decisions.ts";
import { commune } from "../example-authorities.ts";
import { mobilities, travelInformation } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "stationnement",
  text: {
    fr: "Détient-elle des données sur des parcs de stationnement hors voirie ?",
    en: "Does it hold data on off-street car parks?",
  },
};

/** Car parks. */
export const obligation = defineObligation({
  slug: "stationnement",
  title: { fr: "Parcs de stationnement", en: "Car parks" },
  who: { fr: "Toute autorité qui détient ces données", en: "Every authority that holds these data" },
  threshold: null,
  basis: [travelInformation, mobilities()],
  schema: "etalab/schema-stationnement",
  since: null,
  deadline: { fr: "Sur transport.data.gouv.fr", en: "On transport.data.gouv.fr" },
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) =>
    decideByQuestion(subject, question, {
      fr: "Aucun seuil de taille : l’obligation suit les données détenues.",
      en: "No floor of size: the duty follows the data.",
    }),
  examples: [
    { title: "On ne sait pas", authority: commune({ municipal: 5000 }), gives: "conditional" },
    {
      title: "Elle en détient",
      authority: commune({ municipal: 500 }),
      facts: { answers: { stationnement: true } },
      gives: "required",
    },
    {
      title: "Elle n’en détient pas",
      authority: commune({ municipal: 5000 }),
      facts: { answers: { stationnement: false } },
      gives: "not-applicable",
    },
  ],
});
