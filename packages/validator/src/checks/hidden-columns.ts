import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Hidden columns in a sheet: they were read. */
export const check = defineCheck({
  type: "hidden-columns",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Colonnes masquées",
      message: `${counted(finding, "count", "colonne masquée a été lue", "colonnes masquées ont été lues")} comme les autres.`,
      why: "Une colonne masquée est publiée avec le fichier, même si elle ne se voit pas.",
      howTo: "Affichez toutes les colonnes, puis supprimez celles qui ne doivent pas être publiées.",
    }),
    en: (finding) => ({
      title: "Hidden columns",
      message: `${counted(finding, "count", "hidden column was read", "hidden columns were read")} as the others.`,
      why: "A hidden column is published with the file, even if it is not seen.",
      howTo: "Show all the columns, then remove those that must not be published.",
    }),
  },
  examples: [],
});
