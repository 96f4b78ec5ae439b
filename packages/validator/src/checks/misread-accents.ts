import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** UTF-8 once read as windows-1252 and written again. */
export const check = defineCheck({
  type: "misread-accents",
  tags: ["#table", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Accents mal relus",
      message: `${counted(finding, "count", "caractère accentué s’affiche", "caractères accentués s’affichent")} en deux signes, comme « Ã© » pour « é ».`,
      why: "Le fichier a été lu dans un encodage et enregistré dans un autre : le texte est illisible pour qui le réutilise.",
      howTo: "« odl fix » remet ces textes en ordre ; sinon, exportez à nouveau le fichier en « CSV UTF-8 ».",
    }),
    en: (finding) => ({
      title: "Misread accents",
      message: `${counted(finding, "count", "accented character shows", "accented characters show")} as two signs, such as "Ã©" for "é".`,
      why: "The file was read in one encoding and saved in another: whoever reuses the text cannot read it.",
      howTo: '"odl fix" puts these texts right; otherwise export the file again as "CSV UTF-8".',
    }),
  },
  examples: [
    {
      title: "« Ã© » au lieu de « é »",
      schema: { fields: [{ name: "nom" }] },
      csv: "nom\nÉté\ndÃ©cÃ¨s\n",
      finds: [{ row: 3, field: "nom" }],
    },
  ],
});
