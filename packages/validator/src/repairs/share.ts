import { defineRepair, toConfirm } from "../repair.ts";
import { plainNumber } from "./plain-number.ts";

/** Percentages in columns that hold shares of one. */
export const repair = defineRepair({
  name: "share",
  reason: { fr: "Pourcentage écrit comme une part de 1", en: "Percentage written as a share of 1" },
  types: ["number"],
  propose: function* (cell, { reader: { field } }) {
    if (Number(field.constraints?.maximum) !== 1) return;
    const percent = Number(plainNumber(cell.replace(/%\s*$/, "")));
    if (percent > 1 && percent <= 100) yield toConfirm(String(Number((percent / 100).toPrecision(12))));
  },
  examples: [
    {
      field: { name: "part", type: "number", constraints: { maximum: 1 } },
      before: "12,5",
      after: "0.125",
      confidence: "to-confirm",
    },
    { field: { name: "part", type: "number", constraints: { maximum: 1 } }, before: "250", after: null },
    { field: { name: "part", type: "number", constraints: { maximum: 50 } }, before: "60", after: null },
  ],
});
