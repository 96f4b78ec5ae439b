import { decideByQuestion } from "../decisions.ts";
import { commune } from "../example-authorities.ts";
import { cited } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "accessibilite-voirie",
  text: { fr: "Gère-t-elle une voirie ouverte aux piétons ?", en: "Does it manage streets open to pedestrians?" },
};

/** Accessibility of streets. */
export const obligation = defineObligation({
  slug: "accessibilite-voirie",
  title: { fr: "Accessibilité de la voirie", en: "Accessibility of streets" },
  who: { fr: "Gestionnaires de voirie", en: "Managers of streets" },
  threshold: null,
  basis: [cited("Texte à rechercher", null)],
  schema: null,
  since: null,
  deadline: null,
  confidence: "unverified",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const decision = decideByQuestion(subject, question, {
      fr: "L’obligation pèserait sur le gestionnaire de la voirie (modèle du CNIG) ; le texte n’a pas été vérifié.",
      en: "The duty would weigh on whoever manages the streets (CNIG’s model); the text was not checked.",
    });
    return decision.level === "required" ? { ...decision, isToConfirm: true } : decision;
  },
  examples: [
    { title: "On ne sait pas", authority: commune({ municipal: 1500 }), gives: "conditional" },
    {
      title: "C’est le cas",
      authority: commune({ municipal: 1500 }),
      facts: { answers: { "accessibilite-voirie": true } },
      gives: "required",
    },
    {
      title: "Ce n’est pas le cas",
      authority: commune({ municipal: 1500 }),
      facts: { answers: { "accessibilite-voirie": false } },
      gives: "not-applicable",
    },
  ],
});
