import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** The identifier is built from the code. */
export const rule = defineRule({
  type: "equipements-uid-disagrees",
  schemas: ["scdl/equipements"],
  source: "Schéma scdl/equipements, descriptions des champs",
  fields: ["EQUIP_UID", "EQUIP_CODE"],
  wording: {
    fr: (finding) => ({
      title: "Identifiant et code en désaccord",
      message: `${spokenCell(finding)} ne finit pas par le code de l’équipement, ${spoken(finding, "code")}.`,
      why: "L’identifiant est le code INSEE de la commune, un tiret, puis le code de l’équipement.",
      howTo: "Recomposez l’identifiant à partir du code INSEE et du code de l’équipement.",
    }),
    en: (finding) => ({
      title: "Identifier and code disagree",
      message: `${spokenCell(finding)} does not end with the facility’s code, ${spoken(finding, "code")}.`,
      why: "The identifier is the town’s INSEE code, a hyphen, then the facility’s code.",
      howTo: "Write the identifier again from the INSEE code and the facility’s code.",
    }),
  },
  examples: [
    {
      title: "Un autre numéro d’ordre",
      csv: "EQUIP_UID,EQUIP_CODE\n35288-01010401-001,01010401-001\n35288-01010401-001,01010401-002\n",
      finds: [{ row: 3, field: "EQUIP_UID" }],
    },
  ],
  start: () =>
    rowByRow(([uid = "", code = ""]) => {
      if (uid === "" || code === "" || uid.slice(6) === code) return null;
      return { field: "EQUIP_UID", cell: uid, params: { code } };
    }),
});
