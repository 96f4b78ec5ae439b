import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spokenCell } from "../words/spoken.ts";

const FIELDS = ["MOTS_CLES", "FORMAT_RESSOURCES"];

/** Lists of words as machines match them. */
export const rule = defineRule({
  type: "catalogue-words-form",
  schemas: ["scdl/catalogue"],
  source: "Schéma scdl/catalogue, descriptions des champs",
  fields: ["MOTS_CLES", "FORMAT_RESSOURCES"],
  wording: {
    fr: (finding) => ({
      title: "Liste de mots mal formée",
      message: `${spokenCell(finding)} n’est pas une liste en minuscules, sans accents, séparée par des points-virgules.`,
      why: "Ces listes se lisent par des machines : une même écriture partout permet de les rapprocher.",
      howTo: "Écrivez en minuscules, sans accents, avec « ; » entre les mots.",
    }),
    en: (finding) => ({
      title: "Ill-formed list of words",
      message: `${spokenCell(finding)} is not a list in lower case, without accents, separated by semicolons.`,
      why: "Machines read these lists: one spelling everywhere lets them be matched.",
      howTo: "Write in lower case, without accents, with “;” between words.",
    }),
  },
  examples: [
    {
      title: "Des majuscules et des virgules",
      csv: 'MOTS_CLES,FORMAT_RESSOURCES\nscdl;etat-civil,csv;json\n"SCDL, État civil",csv\nscdl,CSV\n',
      finds: [
        { row: 3, field: "MOTS_CLES" },
        { row: 4, field: "FORMAT_RESSOURCES" },
      ],
    },
  ],
  start: () =>
    rowByRow((cells) => {
      for (const [index, field] of FIELDS.entries()) {
        const cell = cells[index] ?? "";
        const better = plain(cell);
        if (better !== cell) return { field, cell, suggestion: { value: better, confidence: "to-confirm" } };
      }
      return null;
    }),
});

function plain(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
  return bare.replace(/\s*[,;]\s*/g, ";");
}
