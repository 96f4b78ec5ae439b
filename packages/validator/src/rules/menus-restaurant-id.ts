import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

const forms: Readonly<Record<string, RegExp>> = { SIRET: /^\d{14}$/, EN: /^\d{7}[A-Za-z]$/, autre: /./, sans: /^$/ };

/** The identifier is of the kind announced. */
export const rule = defineRule({
  type: "menus-restaurant-id",
  schemas: ["scdl/menus-collectifs"],
  source: "Schéma scdl/menus-collectifs, descriptions des champs",
  fields: ["menuRestaurantIdType", "menuRestaurantId"],
  wording: {
    fr: (finding) => ({
      title: "Identifiant de restaurant inattendu",
      message: `« ${spokenCell(finding)} » n’est pas un identifiant du type annoncé, ${spoken(finding, "kind")}.`,
      why: "Le type dit ce qu’est l’identifiant : SIRET à 14 chiffres, numéro de l’Éducation nationale à 7 chiffres et une lettre, aucun si « sans ».",
      howTo: "Corrigez l’identifiant, ou le type qui l’annonce.",
    }),
    en: (finding) => ({
      title: "Unexpected restaurant identifier",
      message: `“${spokenCell(finding)}” is no identifier of the kind announced, ${spoken(finding, "kind")}.`,
      why: "The kind tells what the identifier is: a 14-digit SIRET, a school number of 7 digits and a letter, none when “sans”.",
      howTo: "Mend the identifier, or the kind that announces it.",
    }),
  },
  examples: [
    {
      title: "Un numéro d’école incomplet",
      csv: "menuRestaurantIdType,menuRestaurantId\nSIRET,21350288300019\nEN,0350001A\nsans,\nEN,350001\nSIRET,\n",
      finds: [
        { row: 5, field: "menuRestaurantId" },
        { row: 6, field: "menuRestaurantId" },
      ],
    },
  ],
  start: () =>
    rowByRow(([kind = "", id = ""]) => {
      const form = forms[kind];
      return form === undefined || form.test(id) ? null : { field: "menuRestaurantId", cell: id, params: { kind } };
    }),
});
