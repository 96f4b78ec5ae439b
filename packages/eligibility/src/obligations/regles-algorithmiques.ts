import { decideByQuestion } from "../decisions.ts";
import { commune } from "../example-authorities.ts";
import { crpa } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "regles-algorithmiques",
  text: {
    fr: "Prend-elle des décisions individuelles fondées sur un traitement algorithmique ?",
    en: "Does it take individual decisions founded on algorithms?",
  },
};

/** The rules of algorithms behind individual decisions. */
export const obligation = defineObligation({
  slug: "regles-algorithmiques",
  title: { fr: "Règles des traitements algorithmiques", en: "Rules of algorithms" },
  who: {
    fr: "Toute administration qui fonde des décisions individuelles sur un algorithme",
    en: "Every administration that founds individual decisions on an algorithm",
  },
  threshold: { fr: "Au moins 50 agents en équivalents temps plein", en: "At least 50 full-time equivalents" },
  basis: [
    crpa("L312-1-3", "LEGIARTI000033205516", "2016-10-09"),
    crpa("D312-1-4", "LEGIARTI000033740114", "2017-01-01"),
  ],
  schema: null,
  since: "2016-10-09",
  deadline: null,
  confidence: "law",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const { outcome, because, evidence } = subject.staff;
    if (outcome === "below") return { level: "not-applicable", because, evidence };
    const decision = decideByQuestion(subject, question, because);
    return decision.level === "required" && outcome !== "above" ? { ...decision, isToConfirm: true } : decision;
  },
  examples: [
    { title: "Petite équipe", authority: commune({ municipal: 9000, fte: 30 }), gives: "not-applicable" },
    { title: "On ne sait pas", authority: commune({ municipal: 9000, fte: 90 }), gives: "conditional" },
    {
      title: "Places en crèche par algorithme, sous 3 500 habitants",
      authority: commune({ municipal: 3000, fte: 90 }),
      facts: { answers: { "regles-algorithmiques": true } },
      gives: "required",
    },
  ],
});
