import { defineRule } from "../rule.ts";
import { datesInOrder, datesInOrderWording } from "../rule-kinds/dates-in-order.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "plats-dates-order",
  schemas: ["scdl/plats-menus-collectifs"],
  source: "Schéma scdl/plats-menus-collectifs, descriptions des champs",
  fields: ["platPublicationDate", "platModificationDate"],
  wording: datesInOrderWording({
    fr: "Une modification suit la publication.",
    en: "A change follows the publication.",
  }),
  examples: [
    {
      title: "Modifié la veille",
      csv: "platPublicationDate,platModificationDate\n2024-03-11T08:00:00Z,2024-03-11T08:00:00Z\n2024-03-11T08:00:00Z,2024-03-10T08:00:00Z\n",
      finds: [{ row: 3, field: "platModificationDate" }],
    },
  ],
  start: () => datesInOrder(["platPublicationDate", "platModificationDate"], [[0, 1]]),
});
