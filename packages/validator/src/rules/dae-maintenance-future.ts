import { defineRule } from "../rule.ts";
import { futureWording, notInTheFuture } from "../rule-kinds/not-in-the-future.ts";

/** Nothing is recorded before it happens. */
export const rule = defineRule({
  type: "dae-maintenance-future",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["dermnt"],
  wording: futureWording({ fr: "Le dernier entretien", en: "The last maintenance" }),
  examples: [
    { title: "Une année mal tapée", csv: "dermnt\n2023-02-01\n2923-02-01\n", finds: [{ row: 3, field: "dermnt" }] },
  ],
  start: () => notInTheFuture("dermnt"),
});
