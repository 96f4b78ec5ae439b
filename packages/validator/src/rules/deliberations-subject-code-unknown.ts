import { actesSubjects } from "../identifiers/actes-nomenclature.ts";
import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spokenCell } from "../words/spoken.ts";

/** A subject code of the national nomenclature. */
export const rule = defineRule({
  type: "deliberations-subject-code-unknown",
  schemas: ["scdl/deliberations"],
  source: "Nomenclature ACTES (ministère de l’Intérieur), niveaux 1 et 2",
  fields: ["DELIB_MATIERE_CODE"],
  wording: {
    fr: (finding) => ({
      title: "Code de matière inconnu",
      message: `${spokenCell(finding)} n’est pas un code de la nomenclature ACTES.`,
      why: "Le schéma demande un code de matière de la nomenclature ACTES, de 1.1 à 9.4.",
      howTo: "Cherchez la matière dans la nomenclature, celle de votre logiciel de télétransmission par exemple.",
    }),
    en: (finding) => ({
      title: "Unknown subject code",
      message: `${spokenCell(finding)} is no code of the ACTES nomenclature.`,
      why: "The schema asks for a subject code of the ACTES nomenclature, from 1.1 to 9.4.",
      howTo: "Look the subject up in the nomenclature, that of your transmission software for instance.",
    }),
  },
  examples: [
    {
      title: "Le domaine 9 s’arrête à 9.4",
      csv: "DELIB_MATIERE_CODE\n7.5\n9.9\n",
      finds: [{ row: 3, field: "DELIB_MATIERE_CODE" }],
    },
  ],
  start: () =>
    rowByRow(
      ([code = ""]) => (code === "" || actesSubjects.has(code) ? null : { field: "DELIB_MATIERE_CODE", cell: code }),
      { skipsEmpty: true },
    ),
});
