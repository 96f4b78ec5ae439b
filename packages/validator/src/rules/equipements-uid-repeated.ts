import { defineRule } from "../rule.ts";
import { oncePerFile, oncePerFileWording } from "../rule-kinds/once-per-file.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "equipements-uid-repeated",
  schemas: ["scdl/equipements"],
  source: "Schéma scdl/equipements, descriptions des champs",
  fields: ["EQUIP_UID"],
  wording: oncePerFileWording(
    { fr: "cet identifiant", en: "this identifier" },
    { fr: "L’identifiant distingue chaque équipement.", en: "The identifier tells facilities apart." },
  ),
  examples: [
    {
      title: "Deux fois la mairie",
      csv: "EQUIP_UID\n35288-01010401-001\n35288-01010401-001\n",
      finds: [{ row: 3, field: "EQUIP_UID" }],
    },
  ],
  start: () => oncePerFile("EQUIP_UID"),
});
