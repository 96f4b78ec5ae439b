import { defineRule } from "../rule.ts";
import { oncePerFile } from "../rule-kinds/once-per-file.ts";
import { spoken, spokenCell } from "../spoken.ts";

/** What identifies a row stands once. */
export const rule = defineRule({
  type: "equipements-uid-repeated",
  schemas: ["scdl/equipements"],
  source: "Schéma scdl/equipements, descriptions des champs",
  fields: ["EQUIP_UID"],
  wording: {
    fr: (finding) => ({
      title: "Ligne en double",
      message: `${spokenCell(finding)} : cet identifiant est déjà à la ligne ${spoken(finding, "first")}.`,
      why: "L’identifiant distingue chaque équipement.",
      howTo: "Gardez une seule de ces lignes, ou corrigez celle qui se trompe.",
    }),
    en: (finding) => ({
      title: "Row given twice",
      message: `${spokenCell(finding)}: this identifier already stands on row ${spoken(finding, "first")}.`,
      why: "The identifier tells facilities apart.",
      howTo: "Keep one of these rows, or mend the one that is wrong.",
    }),
  },
  examples: [
    {
      title: "Deux fois la mairie",
      csv: "EQUIP_UID\n35288-01010401-001\n35288-01010401-001\n",
      finds: [{ row: 3, field: "EQUIP_UID" }],
    },
  ],
  start: () => oncePerFile("EQUIP_UID"),
});
