import { defineRule } from "../rule.ts";
import { datesInOrder } from "../rule-kinds/dates-in-order.ts";
import { spoken } from "../spoken.ts";

/** Dates that must follow one another. */
export const rule = defineRule({
  type: "plats-dates-order",
  schemas: ["scdl/plats-menus-collectifs"],
  source: "Schéma scdl/plats-menus-collectifs, descriptions des champs",
  fields: ["platPublicationDate", "platModificationDate"],
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
      title: "Modifié la veille",
      csv: "platPublicationDate,platModificationDate\n2024-03-11T08:00:00Z,2024-03-11T08:00:00Z\n2024-03-11T08:00:00Z,2024-03-10T08:00:00Z\n",
      finds: [{ row: 3, field: "platModificationDate" }],
    },
  ],
  start: () => datesInOrder(["platPublicationDate", "platModificationDate"], [[0, 1]]),
});
