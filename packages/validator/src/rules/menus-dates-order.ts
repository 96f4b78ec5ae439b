import { defineRule } from "../rule.ts";
import { datesInOrder } from "../rule-kinds/dates-in-order.ts";
import { spoken } from "../spoken.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "menus-dates-order",
  schemas: ["scdl/menus-collectifs"],
  source: "Schéma scdl/menus-collectifs, descriptions des champs",
  fields: ["menuPublicationDate", "menuModificationDate"],
  wording: {
    fr: (finding) => ({
      title: "Dates dans le désordre",
      message: `${spoken(finding, "later")} vient avant ${spoken(finding, "earlier")} (${spoken(finding, "earlierField")}).`,
      why: "Une modification suit la publication.",
      howTo: "Vérifiez les deux dates : l’une est fausse, ou elles ont été échangées.",
    }),
    en: (finding) => ({
      title: "Dates out of order",
      message: `${spoken(finding, "later")} comes before ${spoken(finding, "earlier")} (${spoken(finding, "earlierField")}).`,
      why: "A change follows the publication.",
      howTo: "Check both dates: one is wrong, or they were swapped.",
    }),
  },
  examples: [
    {
      title: "Modifié avant d’être publié",
      csv: "menuPublicationDate,menuModificationDate\n2023-05-11T14:08:32Z,2023-05-12T08:00:00Z\n2023-05-11T14:08:32Z,2023-05-10T08:00:00Z\n",
      finds: [{ row: 3, field: "menuModificationDate" }],
    },
  ],
  start: () => datesInOrder(["menuPublicationDate", "menuModificationDate"], [[0, 1]]),
});
