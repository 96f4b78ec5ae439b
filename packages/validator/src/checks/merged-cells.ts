import { defineCheck } from "../check.ts";
import { counted, spoken } from "../words/spoken.ts";

/** Merged cells in a sheet. */
export const check = defineCheck({
  type: "merged-cells",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Cellules fusionnées",
      message: `La feuille contient ${counted(finding, "count", "fusion", "fusions")} de cellules${spoken(finding, "first") && ` (la première : ${spoken(finding, "first")})`} ; seule la première cellule de chacune porte la valeur.`,
      why: "Dans un tableau de données, chaque cellule porte sa propre valeur : les autres cellules de la fusion sont vides.",
      howTo: "Défusionnez les cellules et recopiez la valeur dans chacune.",
    }),
    en: (finding) => ({
      title: "Merged cells",
      message: `The sheet holds ${counted(finding, "count", "merge", "merges")} of cells${spoken(finding, "first") && ` (the first: ${spoken(finding, "first")})`}; only the first cell of each holds the value.`,
      why: "In a data table each cell holds its own value: the other cells of a merge are empty.",
      howTo: "Unmerge the cells and copy the value into each.",
    }),
  },
  examples: [],
});
