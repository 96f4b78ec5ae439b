import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spokenCell } from "../words/spoken.ts";

const form = /^(?:(?:PREF|SGAR)(?:\d{3}|02[AB])|SPREF(?:\d{3}|02[AB])\d)$/;

/** The form of the code of the State’s office. */
export const rule = defineRule({
  type: "deliberations-prefecture-form",
  schemas: ["scdl/deliberations"],
  source: "Schéma scdl/deliberations, descriptions des champs",
  fields: ["PREF_ID"],
  wording: {
    fr: (finding) => ({
      title: "Code de préfecture mal formé",
      message: `${spokenCell(finding)} n’a pas la forme d’un code de préfecture, par exemple PREF035 ou SPREF0351.`,
      why: "Le code dit le service (PREF, SPREF ou SGAR) puis le département sur trois caractères, et le rang de la sous-préfecture.",
      howTo: "Écrivez PREF suivi du département sur trois caractères (PREF02A pour la Corse-du-Sud).",
    }),
    en: (finding) => ({
      title: "Ill-formed prefecture code",
      message: `${spokenCell(finding)} has not the form of a prefecture code, such as PREF035 or SPREF0351.`,
      why: "The code names the office (PREF, SPREF or SGAR), then the department on three characters, and the rank of the sub-prefecture.",
      howTo: "Write PREF then the department on three characters (PREF02A for Corse-du-Sud).",
    }),
  },
  examples: [
    {
      title: "Un département sur deux chiffres",
      csv: "PREF_ID\nPREF035\nSPREF0351\nPREF35\n",
      finds: [{ row: 4, field: "PREF_ID" }],
    },
  ],
  start: () =>
    rowByRow(([code = ""]) => (code === "" || form.test(code) ? null : { field: "PREF_ID", cell: code }), {
      skipsEmpty: true,
    }),
});
