import { defineCheck } from "../check.ts";
import { counted, spoken, spokenList } from "../words/spoken.ts";

/** Names that appear in records after the columns were fixed. */
export const check = defineCheck({
  type: "late-columns",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Colonnes apparues en cours de fichier",
      message: `${counted(finding, "count", "nom n’apparaît qu’après les mille premiers enregistrements et n’a pas été vérifié", "noms n’apparaissent qu’après les mille premiers enregistrements et n’ont pas été vérifiés")} : ${spokenList(finding, "names").join(", ")} (dès la ligne ${spoken(finding, "row")}).`,
      why: "Un tableau a les mêmes colonnes sur toutes ses lignes.",
      howTo: "Donnez à chaque enregistrement les mêmes noms, avec une valeur vide quand il n’y en a pas.",
    }),
    en: (finding) => ({
      title: "Columns that come late",
      message: `${counted(finding, "count", "name only appears after the first thousand records and was not checked", "names only appear after the first thousand records and were not checked")}: ${spokenList(finding, "names").join(", ")} (from row ${spoken(finding, "row")}).`,
      why: "A table has the same columns on all its rows.",
      howTo: "Give each record the same names, with an empty value where there is none.",
    }),
  },
  examples: [],
});
