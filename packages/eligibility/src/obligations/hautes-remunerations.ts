import { spokenNumber } from "../bilingual.ts";
import { decideByQuestion, onlyFor } from "../decisions.ts";
import { municipal } from "../evidence.ts";
import { commune, departement, epci, syndicat } from "../example-authorities.ts";
import { publicService } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

const FLOOR = 80_000;

const question = {
  id: "population-80000",
  text: { fr: "Compte-t-elle plus de 80 000 habitants ?", en: "Does it have more than 80,000 inhabitants?" },
};

/** The highest salaries. */
export const obligation = defineObligation({
  slug: "hautes-remunerations",
  title: { fr: "Somme des plus hautes rémunérations", en: "Sum of the highest salaries" },
  who: {
    fr: "Régions, départements, communes et EPCI à fiscalité propre",
    en: "Régions, départements, communes and EPCI",
  },
  threshold: { fr: "Plus de 80 000 habitants", en: "More than 80,000 inhabitants" },
  basis: [publicService("37")],
  schema: "etalab/schema-hautes-remunerations",
  since: null,
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const other = onlyFor(["commune", "epci", "departement", "region"], subject, {
      fr: "Seuls les régions, départements, communes et EPCI à fiscalité propre sont visés.",
      en: "Only régions, départements, communes and EPCI are concerned.",
    });
    if (other) return other;
    const people = subject.authority.population.municipal;
    if (!people)
      return decideByQuestion(subject, question, {
        fr: "Le seuil est de plus de 80 000 habitants, et sa population n’est pas connue ici.",
        en: "The floor is more than 80,000 inhabitants, and its population is not known here.",
      });
    const count = spokenNumber(people.value);
    const isAbove = people.value > FLOOR;
    return {
      level: isAbove ? "required" : "not-applicable",
      because: {
        fr: `Elle compte ${count.fr} habitants (population municipale ${people.vintage}) ; ${isAbove ? "le seuil de 80 000 est dépassé" : "il en faut plus de 80 000"}.`,
        en: `It has ${count.en} inhabitants (municipal population ${people.vintage}); ${isAbove ? "the floor of 80,000 is passed" : "more than 80,000 are needed"}.`,
      },
      evidence: [municipal(people)],
    };
  },
  examples: [
    { title: "Communauté d’agglomération", authority: epci({ municipal: 120_000 }), gives: "required" },
    {
      title: "Ville de 80 000 habitants tout juste",
      authority: commune({ municipal: 80_000 }),
      gives: "not-applicable",
    },
    { title: "Département sans chiffre", authority: departement(), gives: "conditional" },
    { title: "Syndicat", authority: syndicat(), gives: "not-applicable" },
  ],
});
