import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Formulas that were never computed. */
export const check = defineCheck({
  type: "formula-without-value",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Formules sans résultat",
      message: `${counted(finding, "count", "formule n’a pas de résultat enregistré : sa cellule a été lue comme vide", "formules n’ont pas de résultat enregistré : leurs cellules ont été lues comme vides")}.`,
      why: "Un fichier écrit par un programme peut contenir des formules qu’aucun tableur n’a encore calculées.",
      howTo: "Ouvrez le classeur dans votre tableur, laissez-le calculer, puis enregistrez-le.",
    }),
    en: (finding) => ({
      title: "Formulas without result",
      message: `${counted(finding, "count", "formula has no saved result: its cell was read as empty", "formulas have no saved result: their cells were read as empty")}.`,
      why: "A file written by a program may hold formulas that no spreadsheet has computed yet.",
      howTo: "Open the workbook in your spreadsheet, let it compute, then save it.",
    }),
  },
  examples: [],
});
