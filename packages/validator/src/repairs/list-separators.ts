import { defineRepair, toConfirm } from "../repair.ts";

/** Several values in a cell, separated otherwise than the schema has it. */
export const repair = defineRepair({
  name: "list-separators",
  reason: { fr: "Valeurs séparées comme le veut le schéma", en: "Values separated as the schema has it" },
  types: ["string", "list"],
  propose: function* (cell, { reader: { field, type } }) {
    if (type === "string" && field.constraints?.pattern === undefined && !field.constraints?.enum) return;
    const items = cell.split(/\s*[;,|/\n]\s*/).filter((item) => item !== "");
    if (items.length < 2) return;
    for (const separator of [";", ",", "|", "; ", ", "]) yield toConfirm(items.join(separator));
  },
  examples: [
    {
      field: { name: "tags", constraints: { pattern: "^[a-z]+(;[a-z]+)*$" } },
      before: "eau | air, feu",
      after: "eau;air;feu",
      confidence: "to-confirm",
    },
    {
      field: { name: "liens", constraints: { pattern: "^\\w+(\\|\\w+)*$" } },
      before: "a;b",
      after: "a|b",
      confidence: "to-confirm",
    },
    { field: { name: "tags", constraints: { pattern: "^[a-z]+(;[a-z]+)*$" } }, before: "Eau", after: null },
  ],
});
