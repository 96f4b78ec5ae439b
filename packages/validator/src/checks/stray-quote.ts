import { defineCheck } from "../check.ts";

/** A quote that cannot be what it seems; it was read as an ordinary character so that no row is lost. */
export const check = defineCheck({
  type: "stray-quote",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: () => ({
      title: "Guillemet mal placé",
      message: "Le guillemet qui ouvre cette cellule ne se referme qu’au milieu d’un mot, plus bas.",
      why: "Un logiciel pourrait avaler les lignes suivantes ; le guillemet a été lu ici comme un caractère ordinaire.",
      howTo: "Retirez ce guillemet, ou refermez-le à la fin de la valeur.",
    }),
    en: () => ({
      title: "Misplaced quote",
      message: "The quote that opens this cell only closes in the middle of a word, further down.",
      why: "Software could swallow the rows that follow; here the quote was read as an ordinary character.",
      howTo: "Remove this quote, or close it at the end of the value.",
    }),
  },
  examples: [
    {
      title: "Le guillemet de la ligne 2",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: 'nom,ville\n"A,B\nd"un,D\n',
      finds: [{ row: 2 }],
    },
  ],
});
