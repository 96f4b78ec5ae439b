import { defineRule } from "../rule.ts";
import { futureWording, notInTheFuture } from "../rule-kinds/not-in-the-future.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "deliberations-date-future",
  schemas: ["scdl/deliberations"],
  source: "Schéma scdl/deliberations, descriptions des champs",
  fields: ["DELIB_DATE"],
  wording: futureWording({ fr: "Une délibération publiée", en: "A published deliberation" }),
  examples: [
    {
      title: "Une année mal tapée",
      csv: "DELIB_DATE\n2023-06-22\n2923-06-22\n",
      finds: [{ row: 3, field: "DELIB_DATE" }],
    },
  ],
  start: () => notInTheFuture("DELIB_DATE"),
});
