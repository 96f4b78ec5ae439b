import { decideByQuestion, onlyFor } from "../decisions.ts";
import { commune, epci, syndicat } from "../example-authorities.ts";
import { digitalRepublic } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const question = {
  id: "zones-a-faibles-emissions",
  text: {
    fr: "A-t-elle institué une zone à faibles émissions ?",
    en: "Has it set up a low-emission zone?",
  },
};

/** Low-emission zones (ZFE). */
export const obligation = defineObligation({
  slug: "zones-a-faibles-emissions",
  title: { fr: "Zones à faibles émissions", en: "Low-emission zones" },
  who: {
    fr: "Commune ou intercommunalité qui a institué une zone à faibles émissions",
    en: "A commune or grouping that has set up a low-emission zone",
  },
  threshold: null,
  basis: [digitalRepublic()],
  schema: "etalab/schema-zfe",
  since: null,
  deadline: null,
  confidence: "unverified",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const who = {
      fr: "La documentation du schéma ne cite que la loi pour une République numérique ; aucun texte propre aux zones n’a été vérifié.",
      en: "The schema’s documentation only cites the digital Republic act; no text of the zones’ own was checked.",
    };
    const other = onlyFor(["commune", "epci", "ept"], subject, {
      fr: "Seules les communes et les intercommunalités instituent ces zones.",
      en: "Only communes and their groupings set up these zones.",
    });
    if (other) return other;
    const decision = decideByQuestion(subject, question, who);
    return decision.level === "required" ? { ...decision, isToConfirm: true } : decision;
  },
  examples: [
    { title: "On ne sait pas", authority: epci({ municipal: 250_000 }), gives: "conditional" },
    {
      title: "Une zone existe",
      authority: commune({ municipal: 150_000 }),
      facts: { answers: { "zones-a-faibles-emissions": true } },
      gives: "required",
    },
    { title: "Syndicat", authority: syndicat(), gives: "not-applicable" },
  ],
});
