import { defineCheck } from "../check.ts";

/** A quote that cannot be what it seems; it was read as an ordinary character so that no row is lost. */
export const check = defineCheck({
  type: "unclosed-quote",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: () => ({
      title: "Guillemet jamais refermé",
      message: "Un guillemet ouvre cette cellule et n’est jamais refermé.",
      why: "Un logiciel pourrait avaler les lignes suivantes ; le guillemet a été lu ici comme un caractère ordinaire.",
      howTo: "Retirez ce guillemet, ou refermez-le à la fin de la valeur.",
    }),
    en: () => ({
      title: "Quote never closed",
      message: "A quote opens this cell and is never closed.",
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
      csv: 'nom,ville\n"A,B\nC,D\n',
      finds: [{ row: 2 }],
    },
  ],
});
