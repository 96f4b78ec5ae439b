import { disagreement } from "../identifiers/actes-nomenclature.ts";
import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** The subject’s code and name agree. A name of the authority’s own is left alone. */
export const rule = defineRule({
  type: "deliberations-subject-disagrees",
  schemas: ["scdl/deliberations"],
  source: "Nomenclature ACTES (ministère de l’Intérieur), niveaux 1 et 2",
  fields: ["DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM"],
  wording: {
    fr: (finding) => ({
      title: "Code et nom de matière en désaccord",
      message: `${spokenCell(finding)} ne va pas avec le code ${spoken(finding, "code")}, celui de « ${spoken(finding, "expected")} ».`,
      why: "Le code et le nom désignent la même matière de la nomenclature ACTES.",
      howTo: "Corrigez le code ou le nom, selon celui qui se trompe.",
    }),
    en: (finding) => ({
      title: "Subject code and name disagree",
      message: `${spokenCell(finding)} does not go with the code ${spoken(finding, "code")}, that of “${spoken(finding, "expected")}”.`,
      why: "The code and the name mean the same subject of the ACTES nomenclature.",
      howTo: "Mend the code or the name, whichever is wrong.",
    }),
  },
  examples: [
    {
      title: "Le code des subventions, le nom de la voirie",
      csv: "DELIB_MATIERE_CODE,DELIB_MATIERE_NOM\n7.5,Finances locales/Subventions\n7.5,Domaines de compétences par thèmes/Voirie\n7.5,Finances locales/Emprunts\n7.5,Finances locales/Aides aux clubs\n",
      finds: [
        { row: 3, field: "DELIB_MATIERE_NOM" },
        { row: 4, field: "DELIB_MATIERE_NOM" },
      ],
    },
  ],
  start: () =>
    rowByRow(
      ([code = "", name = ""]) => {
        const better = disagreement(code, name);
        return better === null ? null : { field: "DELIB_MATIERE_NOM", cell: name, params: { code, expected: better } };
      },
      { skipsEmpty: true },
    ),
});
