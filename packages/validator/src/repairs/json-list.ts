import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Lists written with separators, as JSON lists. */
export const repair = defineRepair({
  name: "json-list",
  reason: { fr: 'Liste écrite ["a","b"]', en: 'List written ["a","b"]' },
  types: ["array"],
  propose: function* (cell) {
    const text = cell.trim();
    if (/^\[.*\]$/.test(text) && text.includes("'")) yield safe(text.replaceAll("'", '"'));
    if (/^[[{]/.test(text)) return;
    for (const separator of [";", "|"])
      if (text.includes(separator)) yield safe(JSON.stringify(text.split(separator).map((item) => item.trim())));
    if (text.includes(",")) yield toConfirm(JSON.stringify(text.split(",").map((item) => item.trim())));
    else if (text !== "") yield safe(JSON.stringify([text]));
  },
  examples: [
    { field: { name: "allergenes", type: "array" }, before: "lait;soja", after: '["lait","soja"]', confidence: "safe" },
    {
      field: { name: "allergenes", type: "array" },
      before: "lait, soja",
      after: '["lait","soja"]',
      confidence: "to-confirm",
    },
    { field: { name: "allergenes", type: "array" }, before: "[lait", after: null },
  ],
});
