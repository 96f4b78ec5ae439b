import { any, hasByte, isEmpty, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spokenCell } from "../words/spoken.ts";

/** A subsidy granted is worth something. */
export const rule = defineRule({
  type: "subventions-amount-not-positive",
  schemas: ["scdl/subventions"],
  source: "Schéma scdl/subventions, descriptions des champs",
  fields: ["montant"],
  wording: {
    fr: (finding) => ({
      title: "Montant nul ou négatif",
      message: `${spokenCell(finding)} n’est pas le montant d’une subvention accordée.`,
      why: "Une subvention accordée a un montant, en euros, supérieur à zéro.",
      howTo: "Donnez le montant de la décision ; une annulation se retire du fichier.",
    }),
    en: (finding) => ({
      title: "Amount of zero or less",
      message: `${spokenCell(finding)} is not the amount of a subsidy granted.`,
      why: "A subsidy granted has an amount in euros, above zero.",
      howTo: "Give the amount of the decision; a cancellation is taken out of the file.",
    }),
  },
  examples: [
    {
      title: "Une annulation",
      csv: "montant\n1500\n-1500\n0\n",
      finds: [
        { row: 3, field: "montant" },
        { row: 4, field: "montant" },
      ],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([amount = ""]) => (amount === "" || Number(amount) > 0 ? null : { field: "montant", cell: amount }),
    // A number that begins with 1 to 9 is above zero.
    accepts: rowTest(any(isEmpty(0), hasByte(0, 0, "1", "9"))),
  }),
});
