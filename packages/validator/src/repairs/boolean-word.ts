import { defineRepair, safe, toConfirm } from "../repair.ts";

const yes = ["oui", "o", "vrai", "true", "yes", "y", "1"];
const no = ["non", "n", "faux", "false", "no", "0"];

/** Yes and no in other words. */
export const repair = defineRepair({
  name: "boolean-word",
  reason: { fr: "Oui ou non dans les mots du schéma", en: "Yes or no in the schema’s words" },
  types: ["boolean"],
  propose: function* (cell, { reader: { field } }) {
    const word = cell.trim().toLowerCase();
    if (yes.includes(word)) yield safe(field.trueValues?.[0] ?? "true");
    if (no.includes(word)) yield safe(field.falseValues?.[0] ?? "false");
    if (word === "x") yield toConfirm(field.trueValues?.[0] ?? "true");
  },
  examples: [
    {
      field: { name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
      before: "VRAI",
      after: "oui",
      confidence: "safe",
    },
    { field: { name: "gratuit", type: "boolean" }, before: "Non", after: "false", confidence: "safe" },
    { field: { name: "gratuit", type: "boolean" }, before: "x", after: "true", confidence: "to-confirm" },
    { field: { name: "gratuit", type: "boolean" }, before: "parfois", after: null },
  ],
});
