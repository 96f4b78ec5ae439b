import { decideByQuestion } from "../decisions.ts";
import { commune } from "../example-authorities.ts";
import { mobilities, travelInformation } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "covoiturage",
  text: {
    fr: "Détient-elle des données sur des lieux de covoiturage ?",
    en: "Does it hold data on carpooling places?",
  },
};

/** Carpooling places. */
export const obligation = defineObligation({
  slug: "covoiturage",
  title: { fr: "Lieux de covoiturage", en: "Carpooling places" },
  who: { fr: "Toute autorité qui détient ces données", en: "Every authority that holds these data" },
  threshold: null,
  basis: [travelInformation, mobilities()],
  schema: "etalab/schema-lieux-covoiturage",
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
      facts: { answers: { covoiturage: true } },
      gives: "required",
    },
    {
      title: "Elle n’en détient pas",
      authority: commune({ municipal: 5000 }),
      facts: { answers: { covoiturage: false } },
      gives: "not-applicable",
    },
  ],
});
