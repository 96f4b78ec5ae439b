import { defineRule } from "../rule.ts";
import { notInTheFuture } from "../rule-kinds/not-in-the-future.ts";
import { spokenCell } from "../spoken.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "deliberations-date-future",
  schemas: ["scdl/deliberations"],
  source: "Schéma scdl/deliberations, descriptions des champs",
  fields: ["DELIB_DATE"],
  wording: {
    fr: (finding) => ({
      title: "Date à venir",
      message: `${spokenCell(finding)} n’est pas encore arrivé.`,
      why: "Une délibération publiée rend compte d’un fait accompli.",
      howTo: "Vérifiez l’année, puis le mois et le jour.",
    }),
    en: (finding) => ({
      title: "Date still to come",
      message: `${spokenCell(finding)} has not come yet.`,
      why: "A published deliberation records something that has happened.",
      howTo: "Check the year, then the month and the day.",
    }),
  },
  examples: [
    {
      title: "Une année mal tapée",
      csv: "DELIB_DATE\n2023-06-22\n2923-06-22\n",
      finds: [{ row: 3, field: "DELIB_DATE" }],
    },
  ],
  start: () => notInTheFuture("DELIB_DATE"),
});
