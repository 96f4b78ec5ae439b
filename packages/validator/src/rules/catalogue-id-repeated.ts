import { defineRule } from "../rule.ts";
import { oncePerFile, oncePerFileWording } from "../rule-kinds/once-per-file.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "catalogue-id-repeated",
  schemas: ["scdl/catalogue"],
  source: "Schéma scdl/catalogue, descriptions des champs",
  fields: ["COLL_SIRET", "ID"],
  wording: oncePerFileWording(
    { fr: "cet identifiant", en: "this identifier" },
    {
      fr: "L’identifiant distingue chaque jeu de données du catalogue.",
      en: "The identifier tells the catalogue’s datasets apart.",
    },
  ),
  examples: [
    {
      title: "Deux fois le même jeu",
      csv: "COLL_SIRET,ID\n21350288300019,a\n21350288300019,a\n",
      finds: [{ row: 3, field: "ID" }],
    },
  ],
  start: () => oncePerFile("ID"),
});
