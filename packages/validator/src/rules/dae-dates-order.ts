import { defineRule } from "../rule.ts";
import { datesInOrder, datesInOrderWording } from "../rule-kinds/dates-in-order.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "dae-dates-order",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["date_instal", "dermnt", "dtpr_lcad", "dtpr_bat"],
  wording: datesInOrderWording({
    fr: "Entretien et péremptions viennent après l’installation.",
    en: "Maintenance and expiry dates come after installation.",
  }),
  examples: [
    {
      title: "Entretenu avant d’être posé",
      csv: "date_instal,dermnt,dtpr_lcad,dtpr_bat\n2020-01-10,2023-02-01,2025-01-01,2025-01-01\n2020-01-10,2019-02-01,2025-01-01,2025-01-01\n",
      finds: [{ row: 3, field: "dermnt" }],
    },
  ],
  start: () =>
    datesInOrder(
      ["date_instal", "dermnt", "dtpr_lcad", "dtpr_bat"],
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
    ),
});
