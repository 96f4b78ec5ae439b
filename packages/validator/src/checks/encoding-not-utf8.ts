import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** The file is not in UTF-8. */
export const check = defineCheck({
  type: "encoding-not-utf8",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Encodage à moderniser",
      message: `Le fichier est en ${spoken(finding, "encoding")} ; il a été lu ainsi.`,
      why: "L’UTF-8 est l’encodage attendu des données ouvertes : ailleurs, les accents se perdent.",
      howTo: "Dans votre tableur, choisissez « CSV UTF-8 » à l’enregistrement.",
    }),
    en: (finding) => ({
      title: "Encoding to modernise",
      message: `The file is in ${spoken(finding, "encoding")}; it was read that way.`,
      why: "UTF-8 is the encoding expected of open data: elsewhere, accents get lost.",
      howTo: 'In your spreadsheet, choose "CSV UTF-8" when saving.',
    }),
  },
  examples: [],
});
