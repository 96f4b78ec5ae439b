import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** In the order of the nomenclature: 01 to 10. */
const themes: readonly string[] = [
  "Equipement administratif",
  "Equipement de justice",
  "Equipement sanitaire",
  "Equipement social et d'animation",
  "Equipement sportif et de loisirs",
  "Equipement d'enseignement",
  "Equipement cultuel",
  "Equipement culturel",
  "Equipement de mobilité",
  "Autre équipement",
];

/** The family follows from the code. */
export const rule = defineRule({
  type: "equipements-theme-disagrees",
  schemas: ["scdl/equipements"],
  source: "Nomenclature des équipements collectifs publics (dix familles)",
  fields: ["EQUIP_THEME", "EQUIP_CODE"],
  wording: {
    fr: (finding) => ({
      title: "Thème et code en désaccord",
      message: `${spokenCell(finding)} ne va pas avec le code ${spoken(finding, "code")}, celui de « ${spoken(finding, "expected")} ».`,
      why: "Les deux premiers chiffres du code disent la famille de l’équipement.",
      howTo: "Corrigez le thème, ou le code s’il a été mal choisi.",
    }),
    en: (finding) => ({
      title: "Theme and code disagree",
      message: `${spokenCell(finding)} does not go with the code ${spoken(finding, "code")}, that of “${spoken(finding, "expected")}”.`,
      why: "The first two digits of the code tell the family of the facility.",
      howTo: "Mend the theme, or the code if it was ill chosen.",
    }),
  },
  examples: [
    {
      title: "Une mairie classée sport",
      csv: "EQUIP_THEME,EQUIP_CODE\nEquipement administratif,01010401-001\nEquipement sportif et de loisirs,01010401-001\n",
      finds: [{ row: 3, field: "EQUIP_THEME" }],
    },
  ],
  start: () =>
    rowByRow(([theme = "", code = ""]) => {
      const expected = themes[Number(code.slice(0, 2)) - 1];
      if (theme === "" || !/^\d{8}-/.test(code) || theme === expected) return null;
      return { field: "EQUIP_THEME", cell: theme, params: { code, expected: expected ?? "?" } };
    }),
});
