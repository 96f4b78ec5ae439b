import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Hidden or filtered rows in a sheet: they were read. */
export const check = defineCheck({
  type: "hidden-rows",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Lignes masquées",
      message: `${counted(finding, "count", "ligne masquée ou filtrée a été lue", "lignes masquées ou filtrées ont été lues")} comme les autres.`,
      why: "Une ligne masquée est publiée avec le fichier, même si elle ne se voit pas.",
      howTo: "Affichez toutes les lignes, puis supprimez celles qui ne doivent pas être publiées.",
    }),
    en: (finding) => ({
      title: "Hidden rows",
      message: `${counted(finding, "count", "hidden or filtered row was read", "hidden or filtered rows were read")} as the others.`,
      why: "A hidden row is published with the file, even if it is not seen.",
      howTo: "Show all the rows, then remove those that must not be published.",
    }),
  },
  examples: [],
});
