import { defineRule } from "../rule.ts";
import { notInTheFuture } from "../rule-kinds/not-in-the-future.ts";
import { spokenCell } from "../spoken.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "prenoms-year-future",
  schemas: ["scdl/prenoms"],
  source: "Schéma scdl/prenoms, descriptions des champs",
  fields: ["ANNEE"],
  wording: {
    fr: (finding) => ({
      title: "Date à venir",
      message: `${spokenCell(finding)} n’est pas encore arrivé.`,
      why: "Un fichier de naissances rend compte d’un fait accompli.",
      howTo: "Vérifiez l’année, puis le mois et le jour.",
    }),
    en: (finding) => ({
      title: "Date still to come",
      message: `${spokenCell(finding)} has not come yet.`,
      why: "A file of births records something that has happened.",
      howTo: "Check the year, then the month and the day.",
    }),
  },
  examples: [{ title: "Une année mal tapée", csv: "ANNEE\n2023\n2203\n", finds: [{ row: 3, field: "ANNEE" }] }],
  start: () => notInTheFuture("ANNEE"),
});
