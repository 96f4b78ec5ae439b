import { defineColumnType } from "../column-type.ts";

/** Cedex codes included. The same shape as an INSEE code: only the label tells them apart. */
export const columnType = defineColumnType({
  name: "postal-code",
  title: { fr: "Code postal", en: "Postal code" },
  labels: ["code postal", "codepostal", "cp", "postal", "adr cp", "com cp", "postcode", "zip"],
  telling: 0.5,
  needsLabel: true,
  fits: (cell) => /^(?:0[1-9]|[1-8]\d|9[0-58])\d{3}$|^97\d{3}$/.test(cell),
  resembles: (cell) => /^[1-9]\d{3}$|^\d{2} \d{3}$/.test(cell),
  ok: ["35000", "01400", "97133", "20000"],
  ko: ["00100", "3500", "99000"],
});
