import { any, isEmpty, isFilled, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spokenCell } from "../words/spoken.ts";

/** A reason for a change goes with its date. */
export const rule = defineRule({
  type: "menus-change-without-date",
  schemas: ["scdl/menus-collectifs"],
  source: "Schéma scdl/menus-collectifs, descriptions des champs",
  fields: ["menuModificationInfo", "menuModificationDate"],
  wording: {
    fr: (finding) => ({
      title: "Modification sans date",
      message: `« ${spokenCell(finding)} » explique une modification dont la date manque.`,
      why: "La raison d’une modification accompagne sa date.",
      howTo: "Donnez la date de la modification, ou videz l’explication.",
    }),
    en: (finding) => ({
      title: "Change without a date",
      message: `“${spokenCell(finding)}” explains a change whose date is missing.`,
      why: "The reason for a change goes with its date.",
      howTo: "Give the date of the change, or empty the explanation.",
    }),
  },
  examples: [
    {
      title: "Une raison, pas de date",
      csv: "menuModificationDate,menuModificationInfo\n2024-03-15T09:30:00Z,livraison retardée\n,livraison retardée\n",
      finds: [{ row: 3, field: "menuModificationInfo" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([info = "", date = ""]) =>
      info !== "" && date === "" ? { field: "menuModificationInfo", cell: info } : null,
    accepts: rowTest(any(isEmpty(0), isFilled(1))),
  }),
});
