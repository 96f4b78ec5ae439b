import type { Finding } from "@opendatalocale/report";
import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** The columns are not separated by commas. */
export const check = defineCheck({
  type: "delimiter-not-comma",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Séparateur inhabituel",
      message: `Les colonnes sont séparées par ${delimiterFr(finding)} au lieu de virgules ; le fichier a été lu ainsi.`,
      why: "La virgule est le séparateur attendu des données ouvertes ; les autres sont souvent acceptés.",
      howTo: "Si votre outil le permet, enregistrez avec la virgule comme séparateur.",
    }),
    en: (finding) => ({
      title: "Unusual delimiter",
      message: `Columns are separated by ${delimiterEn(finding)} instead of commas; the file was read that way.`,
      why: "The comma is the delimiter expected of open data; others are often accepted.",
      howTo: "If your tool allows it, save with commas as delimiters.",
    }),
  },
  examples: [
    {
      title: "Des points-virgules",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom;ville\nA;B\n",
      finds: [{}],
    },
  ],
});

const namesFr: Readonly<Record<string, string>> = {
  ";": "des points-virgules",
  "\t": "des tabulations",
  "|": "des barres verticales",
};
const namesEn: Readonly<Record<string, string>> = { ";": "semicolons", "\t": "tabulations", "|": "vertical bars" };

function delimiterFr(finding: Finding): string {
  return namesFr[spoken(finding, "delimiter")] ?? "";
}

function delimiterEn(finding: Finding): string {
  return namesEn[spoken(finding, "delimiter")] ?? "";
}
