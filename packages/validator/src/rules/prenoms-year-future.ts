import { defineRule } from "../rule.ts";
import { futureWording, notInTheFuture } from "../rule-kinds/not-in-the-future.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "prenoms-year-future",
  schemas: ["scdl/prenoms"],
  source: "Schéma scdl/prenoms, descriptions des champs",
  fields: ["ANNEE"],
  wording: futureWording({ fr: "Un fichier de naissances", en: "A file of births" }),
  examples: [{ title: "Une année mal tapée", csv: "ANNEE\n2023\n2203\n", finds: [{ row: 3, field: "ANNEE" }] }],
  start: () => notInTheFuture("ANNEE"),
});
