import { all, any, hasBytes, isEmpty, isOrdered, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** Money follows the signature. */
export const rule = defineRule({
  type: "subventions-paid-before-agreement",
  schemas: ["scdl/subventions"],
  source: "Loi 2000-321, article 10 ; schéma scdl/subventions",
  fields: ["dateConvention", "datesPeriodeVersement"],
  wording: {
    fr: (finding) => ({
      title: "Versement avant la convention",
      message: `${spokenCell(finding)} commence avant la signature du ${spoken(finding, "signed")}.`,
      why: "La convention précède en principe le versement ; l’inverse est souvent une faute de frappe.",
      howTo: "Vérifiez les deux dates ; si elles sont exactes, laissez-les.",
    }),
    en: (finding) => ({
      title: "Paid before the agreement",
      message: `${spokenCell(finding)} begins before the signature on ${spoken(finding, "signed")}.`,
      why: "The agreement comes before the payment as a rule; the reverse is often a typing mistake.",
      howTo: "Check both dates; if they are right, leave them.",
    }),
  },
  examples: [
    {
      title: "Payé l’année d’avant",
      csv: "dateConvention,datesPeriodeVersement\n2023-06-27,2023-07-14\n2023-06-27,2022-07-14\n",
      finds: [{ row: 3, field: "datesPeriodeVersement" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([signed = "", period = ""]) =>
      signed !== "" && period !== "" && period.slice(0, 10) < signed
        ? { field: "datesPeriodeVersement", cell: period, params: { signed } }
        : null,
    accepts: rowTest(any(isEmpty(0), isEmpty(1), all(hasBytes(0, 10), isOrdered(0, 1)))),
  }),
});
