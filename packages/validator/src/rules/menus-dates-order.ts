import { defineRule } from "../rule.ts";
import { datesInOrder, datesInOrderWording } from "../rule-kinds/dates-in-order.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "menus-dates-order",
  schemas: ["scdl/menus-collectifs"],
  source: "Schéma scdl/menus-collectifs, descriptions des champs",
  fields: ["menuPublicationDate", "menuModificationDate"],
  wording: datesInOrderWording({
    fr: "Une modification suit la publication.",
    en: "A change follows the publication.",
  }),
  examples: [
    {
      title: "Modifié avant d’être publié",
      csv: "menuPublicationDate,menuModificationDate\n2023-05-11T14:08:32Z,2023-05-12T08:00:00Z\n2023-05-11T14:08:32Z,2023-05-10T08:00:00Z\n",
      finds: [{ row: 3, field: "menuModificationDate" }],
    },
  ],
  start: () => datesInOrder(["menuPublicationDate", "menuModificationDate"], [[0, 1]]),
});
