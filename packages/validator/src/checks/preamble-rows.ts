import { defineCheck } from "../check.ts";
import { counted, spoken } from "../words/spoken.ts";

/** Lines of title above the header. */
export const check = defineCheck({
  type: "preamble-rows",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Lignes de titre avant l’en-tête",
      message: `${counted(finding, "count", "ligne précède", "lignes précèdent")} l’en-tête, qui a été trouvé à la ligne ${spoken(finding, "row")}.`,
      why: "La première ligne d’un fichier de données porte les noms des colonnes : un programme prendrait le titre pour eux.",
      howTo: "Supprimez les lignes de titre au-dessus de l’en-tête.",
    }),
    en: (finding) => ({
      title: "Title lines above the header",
      message: `${counted(finding, "count", "line stands", "lines stand")} above the header, which was found on row ${spoken(finding, "row")}.`,
      why: "The first row of a data file holds the names of the columns: a program would take the title for them.",
      howTo: "Remove the title lines above the header.",
    }),
  },
  examples: [],
});
