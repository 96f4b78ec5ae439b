import { defineRule } from "../rule.ts";
import { datesInOrder, datesInOrderWording } from "../rule-kinds/dates-in-order.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "catalogue-dates-order",
  schemas: ["scdl/catalogue"],
  source: "Schéma scdl/catalogue, descriptions des champs",
  fields: ["COUV_TEMP_DEBUT", "COUV_TEMP_FIN", "DATE_PUBL", "DATE_MAJ"],
  wording: datesInOrderWording({
    fr: "Une période finit après son début, et une mise à jour suit la publication.",
    en: "A period ends after it begins, and an update follows the publication.",
  }),
  examples: [
    {
      title: "Une période à rebours, une mise à jour trop tôt",
      csv: "COUV_TEMP_DEBUT,COUV_TEMP_FIN,DATE_PUBL,DATE_MAJ\n2023-01-01,2023-12-31,2024-02-01,2024-02-01\n2023-12-31,2023-01-01,2024-02-01,2024-02-01\n2023-01-01,2023-12-31,2024-02-01,2024-01-01\n",
      finds: [
        { row: 3, field: "COUV_TEMP_FIN" },
        { row: 4, field: "DATE_MAJ" },
      ],
    },
  ],
  start: () =>
    datesInOrder(
      ["COUV_TEMP_DEBUT", "COUV_TEMP_FIN", "DATE_PUBL", "DATE_MAJ"],
      [
        [0, 1],
        [2, 3],
      ],
    ),
});
