import type { Finding } from "@opendatalocale/report";
import { defineCheck } from "../check.ts";
import { spoken, spokenList } from "../words/spoken.ts";

/** The other sheets; one that does not show is published too. */
function others(finding: Finding, hidden: string): string {
  const concealed = new Set(spokenList(finding, "hidden"));
  return spokenList(finding, "others")
    .map((name) => (concealed.has(name) ? `${name} (${hidden})` : name))
    .join(", ");
}

/** A workbook has several sheets with content: one was read. */
export const check = defineCheck({
  type: "sheet-chosen",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Plusieurs feuilles",
      message: `La feuille « ${spoken(finding, "sheet")} » a été lue ; le classeur contient aussi : ${others(finding, "masquée")}.`,
      why: "Un fichier de données ouvertes contient un seul tableau.",
      howTo: "Vérifiez que c’est la bonne feuille ; sinon, choisissez-la avec --sheet, ou enregistrez-la seule.",
    }),
    en: (finding) => ({
      title: "Several sheets",
      message: `The sheet "${spoken(finding, "sheet")}" was read; the workbook also holds: ${others(finding, "hidden")}.`,
      why: "An open data file holds a single table.",
      howTo: "Check that it is the right sheet; otherwise choose it with --sheet, or save it alone.",
    }),
  },
  examples: [],
});
