import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "money",
  title: { fr: "Montant avec sa monnaie", en: "Amount with its currency" },
  labels: ["montant", "cout", "prix", "tarif", "budget", "subvention", "somme"],
  telling: 0.95,
  fits: (cell) => /^[+-]?\d[\d  .,]{0,30}(?:€|\$|£|euros?|eur|k€|M€)\s*(?:TTC|HT)?$/i.test(cell),
  ok: ["120€", "50 000 euros", "97 000euros", "1 234,50 € TTC"],
  ko: ["200", "euros", "12 %"],
});
