import { defineCheck } from "../check.ts";
import { spoken } from "../spoken.ts";

/** Hidden columns in a sheet: they were read. */
export const check = defineCheck({
  type: "hidden-columns",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Colonnes masquées",
      message: `${spoken(finding, "count")} colonne(s) masquée(s) ont été lues comme les autres.`,
      why: "Une colonne masquée est publiée avec le fichier, même si elle ne se voit pas.",
      howTo: "Affichez toutes les colonnes, puis supprimez celles qui ne doivent pas être publiées.",
    }),
    en: (finding) => ({
      title: "Hidden columns",
      message: `${spoken(finding, "count")} hidden column(s) were read as the others.`,
      why: "A hidden column is published with the file, even if it is not seen.",
      howTo: "Show all the columns, then remove those that must not be published.",
    }),
  },
  examples: [],
});
