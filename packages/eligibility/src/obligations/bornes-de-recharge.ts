import { decideByQuestion } from "../decisions.ts";
import { cited, mobilities } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";
import { questionExamples } from "../obligation-kinds/question-examples.ts";

const question = {
  id: "bornes-de-recharge",
  text: {
    fr: "A-t-elle aménagé une station de recharge électrique ouverte au public ?",
    en: "Has it set up an electric charging station open to the public?",
  },
};

/** Charging stations for electric vehicles (IRVE). */
export const obligation = defineObligation({
  slug: "bornes-de-recharge",
  title: { fr: "Bornes de recharge pour véhicules électriques", en: "Charging stations for electric vehicles" },
  who: {
    fr: "Tout aménageur d’une station de recharge ouverte au public",
    en: "Whoever sets up a charging station open to the public",
  },
  threshold: null,
  basis: [mobilities("67"), cited("Décret n° 2021-546", null), cited("Arrêté du 4 mai 2021", "2021-05-04")],
  schema: "etalab/schema-irve-statique",
  since: null,
  deadline: {
    fr: "Dans le mois de l’ouverture, sur data.gouv.fr",
    en: "Within a month of the opening, on data.gouv.fr",
  },
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) =>
    decideByQuestion(subject, question, {
      fr: "Aucun seuil de taille : l’obligation suit la station de recharge.",
      en: "No floor of size: the duty follows the charging station.",
    }),
  examples: questionExamples(question.id, "Une borne sur la place", "Aucune borne"),
});
