import { defineRule } from "../rule.ts";
import { oncePerFile, oncePerFileWording } from "../rule-kinds/once-per-file.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "irve-point-repeated",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: ["id_pdc_itinerance"],
  wording: oncePerFileWording(
    { fr: "ce point de charge", en: "this charging point" },
    {
      fr: "Un point de charge itinérant a un identifiant unique et une seule ligne.",
      en: "A roaming charging point has one identifier and one row.",
    },
  ),
  examples: [
    {
      title: "Deux fois le même point",
      csv: "id_pdc_itinerance\nFRS35E352880001\nFRS35E352880001\nNon concerné\nNon concerné\n",
      finds: [{ row: 3, field: "id_pdc_itinerance" }],
    },
  ],
  start: () => oncePerFile("id_pdc_itinerance", ["Non concerné"]),
});
