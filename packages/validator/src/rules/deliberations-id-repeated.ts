import { defineRule } from "../rule.ts";
import { oncePerFile, oncePerFileWording } from "../rule-kinds/once-per-file.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "deliberations-id-repeated",
  schemas: ["scdl/deliberations"],
  source: "Schéma scdl/deliberations, descriptions des champs",
  fields: ["COLL_SIRET", "DELIB_ID"],
  wording: oncePerFileWording(
    { fr: "ce numéro", en: "this number" },
    {
      fr: "Le numéro distingue chaque délibération d’une collectivité.",
      en: "The number tells an authority’s deliberations apart.",
    },
  ),
  examples: [
    {
      title: "Deux fois le même numéro",
      csv: "COLL_SIRET,DELIB_ID\n21350288300019,A1\n21350288300019,A2\n21350288300019,A1\n",
      finds: [{ row: 4, field: "DELIB_ID" }],
    },
  ],
  start: () => oncePerFile("DELIB_ID"),
});
