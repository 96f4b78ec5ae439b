import { defineJsonRule, valueAt } from "../json-rule.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** The data were published before the contract was notified. */
export const rule = defineJsonRule({
  type: "decp-dates-order",
  schemas: ["139bercy/format-commande-publique"],
  source: "Arrêté du 22 décembre 2022 relatif aux données essentielles des marchés publics, et bon sens du modèle",
  wording: {
    fr: (finding) => ({
      title: "Dates dans le désordre",
      message: `La date de publication ${spokenCell(finding)} précède la notification du ${spoken(finding, "first")}.`,
      why: "Les données d’un marché se publient après sa notification.",
      howTo: "Vérifiez les deux dates : l’année ou le mois a sans doute été inversé.",
    }),
    en: (finding) => ({
      title: "Dates out of order",
      message: `The publication date ${spokenCell(finding)} comes before the notification of ${spoken(finding, "first")}.`,
      why: "The data of a contract are published after its notification.",
      howTo: "Check the two dates: the year or the month was probably swapped.",
    }),
  },
  examples: [
    {
      title: "Publié un mois avant d’être notifié",
      record: { dateNotification: "2026-02-10", datePublicationDonnees: "2026-01-10" },
      finds: ["/datePublicationDonnees"],
    },
    {
      title: "Publié le jour même",
      record: { dateNotification: "2026-02-10", datePublicationDonnees: "2026-02-10" },
      finds: [],
    },
  ],
  judge: function* (record) {
    const first = valueAt(record, "dateNotification") ?? valueAt(record, "dateSignature");
    const cell = valueAt(record, "datePublicationDonnees");
    if (!isDay(first) || !isDay(cell) || first.slice(0, 10) <= cell.slice(0, 10)) return;
    yield { pointer: "/datePublicationDonnees", cell, params: { first } };
  },
});

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value);
}
