import { decideByQuestion } from "../decisions.ts";
import { commune, departement, epci, syndicat } from "../example-authorities.ts";
import { cgct, cited, generalDuty } from "../legal-texts.ts";
import { type Decision, defineObligation, type Subject } from "../obligation.ts";

const question = {
  id: "actes-electroniques",
  text: {
    fr: "Publie-t-elle ses actes sous forme électronique ? (c’est le cas, sauf délibération contraire)",
    en: "Does it publish its acts electronically? (it does, unless it has voted otherwise)",
  },
};

/** Electronic publication of acts. */
export const obligation = defineObligation({
  slug: "deliberations",
  title: { fr: "Publication électronique des actes et délibérations", en: "Electronic publication of acts" },
  who: {
    fr: "Communes d’au moins 3 500 habitants, EPCI à fiscalité propre, départements, régions ; les autres communes peuvent choisir",
    en: "Communes of at least 3,500 inhabitants, EPCI, départements, régions; other communes may choose",
  },
  threshold: { fr: "3 500 habitants pour une commune", en: "3,500 inhabitants for a commune" },
  basis: [cgct("L2131-1"), cited("Ordonnance n° 2021-1310", null), cited("Décret n° 2021-1311", null), generalDuty],
  schema: "scdl/deliberations",
  since: "2022-07-01",
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) => decide(subject),
  examples: [
    { title: "Commune de 3 500 habitants", authority: commune({ municipal: 3500 }), gives: "required" },
    { title: "Petite commune", authority: commune({ municipal: 700 }), gives: "conditional" },
    {
      title: "Petite commune qui affiche",
      authority: commune({ municipal: 700 }),
      facts: { answers: { "actes-electroniques": false } },
      gives: "not-applicable",
    },
    { title: "Communauté de communes", authority: epci({ municipal: 5000 }), gives: "required" },
    { title: "Département", authority: departement(), gives: "required" },
    { title: "Syndicat", authority: syndicat(), gives: "recommended" },
    { title: "Avant la réforme", authority: departement(), date: "2022-06-30", gives: "not-applicable" },
  ],
});

function decide(subject: Subject): Decision {
  const { kind } = subject.authority;
  const isCommuneAbove = kind === "commune" && subject.population.outcome === "above";
  if (isCommuneAbove || kind === "epci" || kind === "departement" || kind === "region")
    return { level: "required", because: dataFile, evidence: subject.population.evidence };
  if (kind === "commune") return decideByQuestion(subject, question, smaller);
  return { level: "recommended", because: otherBodies };
}

const dataFile = {
  fr: "Ses actes se publient sous forme électronique. Le fichier de données qui les liste relève, lui, de l’obligation générale (CRPA L312-1-1).",
  en: "Its acts are published electronically. The data file that lists them rests on the general duty (CRPA L312-1-1).",
};

const smaller = {
  fr: "Sous 3 500 habitants, une commune choisit son mode de publicité ; sans délibération, c’est la forme électronique.",
  en: "Below 3,500 inhabitants a commune chooses how to publish; without a vote, electronically.",
};

const otherBodies = {
  fr: "La règle propre à ce type d’organisme n’a pas été vérifiée ; publier ses délibérations reste une bonne pratique du socle commun.",
  en: "The rule for this kind of body was not checked; publishing its deliberations remains good practice.",
};
