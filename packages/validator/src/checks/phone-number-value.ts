import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { spokenCell } from "../words/spoken.ts";

/** A French or international telephone number. */
export const check = defineCheck({
  type: "phone-number-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Numéro de téléphone incorrect",
      message: `« ${spokenCell(finding)} » n’est pas un numéro de téléphone valide.`,
      why: "Le numéro doit pouvoir être composé : dix chiffres en France, ou le préfixe du pays, ou un numéro court.",
      howTo: "Écrivez « 02 99 00 00 00 » ou « +33 2 99 00 00 00 ».",
    }),
    en: (finding) => ({
      title: "Wrong telephone number",
      message: `"${spokenCell(finding)}" is not a valid telephone number.`,
      why: "One must be able to dial the number: ten digits in France, or the country’s prefix, or a short number.",
      howTo: 'Write "02 99 00 00 00" or "+33 2 99 00 00 00".',
    }),
  },
  examples: [
    {
      title: "Un numéro trop court",
      schema: {
        fields: [{ name: "tel", type: "string" }],
        custom_checks: [{ name: "phone-number-value", params: { column: "tel" } }],
      },
      csv: "tel\n01 99 00 27 37\n+33 1 99 00 27 37\n115\n012\n",
      finds: [{ row: 5, field: "tel" }],
    },
  ],
  custom: {
    names: ["phone-number-value"],
    compile: async (params) => {
      const column = columnParam(params, "column");
      const { isPhoneNumber } = await import("../identifiers/phone-number.ts");
      return {
        columns: [column],
        place: "first-column",
        skipsEmpty: true,
        test: ([value]) => (typeof value === "string" && isPhoneNumber(value) ? null : {}),
      };
    },
  },
});
