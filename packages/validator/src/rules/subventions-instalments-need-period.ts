import { any, hasBytes, not, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spokenCell } from "../words/spoken.ts";

/** “échelonné” in UTF-8. */
const INSTALMENTS_BYTES = 11;

/** Instalments take a period. */
export const rule = defineRule({
  type: "subventions-instalments-need-period",
  schemas: ["scdl/subventions"],
  source: "Schéma scdl/subventions, descriptions des champs",
  fields: ["conditionsVersement", "datesPeriodeVersement"],
  wording: {
    fr: (finding) => ({
      title: "Versement échelonné à une seule date",
      message: `${spokenCell(finding)} est un seul jour, pour un versement échelonné.`,
      why: "Un versement échelonné se donne par sa période : deux dates séparées par une barre oblique.",
      howTo: "Écrivez le premier et le dernier jour, par exemple 2023-01-15/2023-12-15.",
    }),
    en: (finding) => ({
      title: "Instalments on a single day",
      message: `${spokenCell(finding)} is a single day, for a payment in instalments.`,
      why: "Instalments are given by their period: two dates separated by a slash.",
      howTo: "Write the first and the last day, for instance 2023-01-15/2023-12-15.",
    }),
  },
  examples: [
    {
      title: "Échelonné, mais un seul jour",
      csv: "conditionsVersement,datesPeriodeVersement\nunique,2023-03-14\néchelonné,2023-03-14/2023-09-14\néchelonné,2023-03-14\n",
      finds: [{ row: 4, field: "datesPeriodeVersement" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([terms = "", period = ""]) =>
      terms === "échelonné" && period !== "" && !period.includes("/")
        ? { field: "datesPeriodeVersement", cell: period }
        : null,
    // Only a lone date, ten bytes, can lack its second one.
    accepts: rowTest(any(not(hasBytes(1, 10)), not(hasBytes(0, INSTALMENTS_BYTES)))),
  }),
});
