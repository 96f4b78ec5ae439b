import type { Bilingual } from "./bilingual.ts";

/** A yes-or-no question; yes means that the duty holds. The answer goes into {@link Facts.answers} under `id`. */
export interface Question {
  readonly id: string;
  readonly text: Bilingual;
}

/** Settles the staff floor where no headcount is known. */
export const staffQuestion: Question = {
  id: "effectif-50",
  text: {
    fr: "Emploie-t-elle au moins 50 agents, en équivalents temps plein ?",
    en: "Does it employ at least 50 full-time equivalents?",
  },
};

/** Settles the population floor where figures disagree or are missing. */
export const populationQuestion: Question = {
  id: "population-3500",
  text: {
    fr: "Faut-il la compter parmi les collectivités d’au moins 3 500 habitants ? (la loi ne dit pas quelle population retenir)",
    en: "Is it to be counted among those of at least 3,500 inhabitants? (the law does not say which population counts)",
  },
};
