import { ccas, commune, departement, epci, syndicat } from "../example-authorities.ts";
import { generalDuty, staffFloorText } from "../legal-texts.ts";
import { type Decision, defineObligation, type Subject } from "../obligation.ts";
import { populationQuestion, staffQuestion } from "../question.ts";

/** The general duty of open data. */
export const obligation = defineObligation({
  slug: "obligation-generale",
  title: { fr: "Ouverture des données par principe", en: "Open data by default" },
  who: {
    fr: "Toute administration, collectivités et établissements locaux compris",
    en: "Every public administration, local authorities and their establishments included",
  },
  threshold: {
    fr: "Au moins 50 agents en équivalents temps plein ; pour une collectivité territoriale, aussi au moins 3 500 habitants",
    en: "At least 50 full-time equivalents; for a collectivité territoriale, also at least 3,500 inhabitants",
  },
  basis: [generalDuty, staffFloorText],
  schema: null,
  since: "2016-10-09",
  deadline: null,
  confidence: "law",
  checkedOn: "2026-11-25",
  decide: (subject) => {
    const evidence = [...subject.population.evidence, ...subject.staff.evidence];
    return { ...decide(subject), because: bothFloors(subject), evidence };
  },
  examples: [
    { title: "Commune juste au seuil", authority: commune({ municipal: 3500, fte: 50 }), gives: "required" },
    {
      title: "Commune d’un habitant de moins",
      authority: commune({ municipal: 3499, fte: 80 }),
      gives: "not-applicable",
    },
    { title: "Commune de 49,9 agents", authority: commune({ municipal: 9000, fte: 49.9 }), gives: "not-applicable" },
    { title: "Effectif inconnu", authority: commune({ municipal: 9000 }), gives: "conditional" },
    {
      title: "Les deux populations se contredisent",
      authority: commune({ municipal: 3480, total: 3560, fte: 60 }),
      gives: "conditional",
    },
    { title: "Tranche SIRENE 32", authority: commune({ municipal: 9000, band: "32" }), gives: "required" },
    { title: "Communauté de communes de 60 agents", authority: epci({ municipal: 3200, fte: 60 }), gives: "required" },
    { title: "Syndicat de 12 agents", authority: syndicat({ fte: 12 }), gives: "not-applicable" },
    { title: "CCAS de tranche 21", authority: ccas({ band: "21" }), gives: "required" },
    { title: "Département", authority: departement({ band: "51" }), gives: "required" },
  ],
});

function decide({ status, population }: Subject): Pick<Decision, "level" | "isToConfirm" | "question"> {
  if (status === "oblige") return { level: "required" };
  if (status === "oblige-a-confirmer") return { level: "required", isToConfirm: true };
  if (status !== "a-verifier") return { level: "not-applicable" };
  const isAboutPeople = population.outcome === "disagree" || population.outcome === "unknown";
  return { level: "conditional", question: isAboutPeople ? populationQuestion : staffQuestion };
}

function bothFloors({ population, staff }: Subject) {
  return {
    fr: `${population.because.fr} ${staff.because.fr}`,
    en: `${population.because.en} ${staff.because.en}`,
  };
}
