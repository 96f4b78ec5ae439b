import { defineRule } from "../rule.ts";
import { notInTheFuture } from "../rule-kinds/not-in-the-future.ts";
import { spokenCell } from "../spoken.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "dae-maintenance-future",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["dermnt"],
  wording: {
    fr: (finding) => ({
      title: "Date à venir",
      message: `${spokenCell(finding)} n’est pas encore arrivé.`,
      why: "Le dernier entretien rend compte d’un fait accompli.",
      howTo: "Vérifiez l’année, puis le mois et le jour.",
    }),
    en: (finding) => ({
      title: "Date still to come",
      message: `${spokenCell(finding)} has not come yet.`,
      why: "The last maintenance records something that has happened.",
      howTo: "Check the year, then the month and the day.",
    }),
  },
  examples: [
    { title: "Une année mal tapée", csv: "dermnt\n2023-02-01\n2923-02-01\n", finds: [{ row: 3, field: "dermnt" }] },
  ],
  start: () => notInTheFuture("dermnt"),
});
