import { decideByQuestion } from "../decisions.ts";
import { commune } from "../example-authorities.ts";
import { cited } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "defibrillateurs",
  text: { fr: "Exploite-t-elle des défibrillateurs ?", en: "Does it operate defibrillators?" },
};

/** Defibrillators. */
export const obligation = defineObligation({
  slug: "defibrillateurs",
  title: { fr: "Défibrillateurs", en: "Defibrillators" },
  who: { fr: "Exploitants de défibrillateurs", en: "Operators of defibrillators" },
  threshold: null,
  basis: [cited("Texte à rechercher", null)],
  schema: "atlasante/schema-dae",
  since: null,
  deadline: null,
  confidence: "unverified",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const decision = decideByQuestion(subject, question, {
      fr: "L’obligation pèserait sur l’exploitant de l’appareil ; le texte n’a pas été vérifié.",
      en: "The duty would weigh on whoever operates the device; the text was not checked.",
    });
    return decision.level === "required" ? { ...decision, isToConfirm: true } : decision;
  },
  examples: [
    { title: "On ne sait pas", authority: commune({ municipal: 1500 }), gives: "conditional" },
    {
      title: "C’est le cas",
      authority: commune({ municipal: 1500 }),
      facts: { answers: { defibrillateurs: true } },
      gives: "required",
    },
    {
      title: "Ce n’est pas le cas",
      authority: commune({ municipal: 1500 }),
      facts: { answers: { defibrillateurs: false } },
      gives: "not-applicable",
    },
  ],
});
