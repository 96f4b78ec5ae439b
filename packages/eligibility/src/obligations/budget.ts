import { spokenNumber } from "../bilingual.ts";
import { decideByQuestion } from "../decisions.ts";
import { municipal } from "../evidence.ts";
import { commune, epci, region } from "../example-authorities.ts";
import { POPULATION_FLOOR } from "../floors/population-floor.ts";
import { cgct, cited, generalDuty } from "../legal-texts.ts";
import { type Decision, defineObligation, type Subject } from "../obligation.ts";

const hasSite = {
  id: "site-internet",
  text: { fr: "A-t-elle un site internet ?", en: "Does it have a website?" },
};
const hasSuchMember = {
  id: "membre-de-3500",
  text: {
    fr: "Compte-t-il une commune membre d’au moins 3 500 habitants ?",
    en: "Has it a member commune of at least 3,500 inhabitants?",
  },
};

/** Budget documents online. */
export const obligation = defineObligation({
  slug: "budget",
  title: { fr: "Documents budgétaires en ligne", en: "Budget documents online" },
  who: {
    fr: "Communes qui ont un site : présentation brève ; dès 3 500 habitants et EPCI qui ont une telle commune : rapport d’orientation budgétaire",
    en: "Communes with a website: a brief presentation; from 3,500 inhabitants, and EPCI with such a member: the budget orientation report",
  },
  threshold: {
    fr: "Aucun pour la présentation brève ; 3 500 habitants pour le rapport d’orientation",
    en: "None for the brief presentation; 3,500 inhabitants for the orientation report",
  },
  basis: [cgct("L2313-1 et L5211-36"), cited("Décret n° 2016-834", null), generalDuty],
  schema: "scdl/budget",
  since: null,
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) => decide(subject),
  examples: [
    { title: "Commune dont on ignore le site", authority: commune({ municipal: 900 }), gives: "conditional" },
    {
      title: "Commune avec un site",
      authority: commune({ municipal: 900 }),
      facts: { answers: { "site-internet": true } },
      gives: "required",
    },
    {
      title: "EPCI sans commune de cette taille",
      authority: epci({ municipal: 6000 }),
      facts: { answers: { "membre-de-3500": false } },
      gives: "not-applicable",
    },
    {
      title: "EPCI dont la plus grande commune a 3 500 habitants",
      authority: epci({ municipal: 6000 }),
      facts: { largestMember: { name: "Exemple", municipal: { value: 3500, vintage: "2023", source: "exemple" } } },
      gives: "required",
    },
    { title: "Région", authority: region(), gives: "recommended" },
  ],
});

function decide(subject: Subject): Decision {
  const { kind } = subject.authority;
  if (kind === "commune") {
    const hasReport = subject.population.outcome === "above";
    return decideByQuestion(subject, hasSite, hasReport ? reportToo : presentation);
  }
  if (kind === "epci") return byLargestMember(subject) ?? decideByQuestion(subject, hasSuchMember, report);
  return { level: "recommended", because: notChecked };
}

function byLargestMember({ facts: { largestMember } }: Subject): Decision | null {
  if (!largestMember) return null;
  const { name, municipal: people } = largestMember;
  const count = spokenNumber(people.value);
  return {
    level: people.value >= POPULATION_FLOOR ? "required" : "not-applicable",
    because: {
      fr: `Sa commune la plus peuplée, ${name}, compte ${count.fr} habitants (population municipale ${people.vintage}). ${report.fr}`,
      en: `Its most populous commune, ${name}, has ${count.en} inhabitants (municipal population ${people.vintage}). ${report.en}`,
    },
    evidence: [municipal(people)],
  };
}

const presentation = {
  fr: "Une commune qui a un site y publie une présentation brève de son budget (un document). Le fichier de données relève de l’obligation générale.",
  en: "A commune with a website publishes a brief presentation of its budget there (a document). The data file rests on the general duty.",
};

const reportToo = {
  fr: "Une commune qui a un site y publie une présentation brève de son budget et, dès 3 500 habitants, le rapport d’orientation budgétaire (des documents). Le fichier de données relève de l’obligation générale.",
  en: "A commune with a website publishes a brief presentation of its budget there and, from 3,500 inhabitants, the budget orientation report (documents). The data file rests on the general duty.",
};

const report = {
  fr: "Un EPCI qui a une commune membre d’au moins 3 500 habitants publie son rapport d’orientation budgétaire (un document). Le fichier de données relève de l’obligation générale.",
  en: "An EPCI with a member commune of at least 3,500 inhabitants publishes its budget orientation report (a document). The data file rests on the general duty.",
};

const notChecked = {
  fr: "La règle propre à ce type d’organisme n’a pas été vérifiée ; le budget fait partie du socle commun.",
  en: "The rule for this kind of body was not checked; the budget is part of the common base.",
};
