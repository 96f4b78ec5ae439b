import { defineColumnType } from "../column-type.ts";

/** French numbers; no library is loaded for a guess. A spreadsheet drops the first zero. */
export const columnType = defineColumnType({
  name: "phone",
  title: { fr: "Numéro de téléphone", en: "Phone number" },
  labels: ["tel", "telephone", "phone", "mobile", "portable", "fax", "tel1", "no appel", "num tel"],
  telling: 0.9,
  fits: (cell) =>
    /^(?:(?:\+|00)(?:33|262|508|590|594|596|681|687|689) ?(?:\(0\))? ?[1-9]|0[1-9])(?:[ .-]?\d{2}){4}$/.test(cell),
  resembles: (cell) => /^(?:[1-9]\d{8}|3\d{3}|1\d{1,3}|\d{1,3}(?:\.\d)?E\+\d+)$/.test(cell),
  ok: ["02 99 01 02 03", "0134643467", "+33 1 44 55 66 77", "+262 262 90 90 90"],
  ko: ["1234567890", "02 99 01", "35000"],
});
