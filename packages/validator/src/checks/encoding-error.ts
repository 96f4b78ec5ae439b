import { defineCheck } from "../check.ts";
import { counted, spoken } from "../words/spoken.ts";

/** Bytes that the file’s encoding does not allow. */
export const check = defineCheck({
  type: "encoding-error",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Deux encodages mêlés",
      message: `Le fichier mêle deux encodages : ${counted(finding, "count", "caractère n’est pas", "caractères ne sont pas")} de l’${spoken(finding, "encoding").toUpperCase()}.`,
      why: "Ces caractères, le plus souvent des lettres accentuées, sont illisibles pour les autres.",
      howTo: "Ouvrez le fichier dans un tableur, vérifiez les accents, puis enregistrez-le en « CSV UTF-8 ».",
    }),
    en: (finding) => ({
      title: "Two encodings mixed",
      message: `The file mixes two encodings: ${counted(finding, "count", "character is not", "characters are not")} ${spoken(finding, "encoding").toUpperCase()}.`,
      why: "These characters, mostly accented letters, are unreadable to others.",
      howTo: 'Open the file in a spreadsheet, check the accents, then save it as "CSV UTF-8".',
    }),
  },
  examples: [],
});
