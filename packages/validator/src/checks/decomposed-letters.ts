import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Letters and accents written apart (NFD). */
export const check = defineCheck({
  type: "decomposed-letters",
  tags: ["#table", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Lettres et accents séparés",
      message: `${counted(finding, "count", "accent est écrit à part de sa lettre", "accents sont écrits à part de leur lettre")}.`,
      why: "Cela ne se voit pas, mais une recherche ou une comparaison ne trouve pas ces mots.",
      howTo: "« odl fix » réunit les lettres et leurs accents.",
    }),
    en: (finding) => ({
      title: "Letters and accents apart",
      message: `${counted(finding, "count", "accent is written apart from its letter", "accents are written apart from their letter")}.`,
      why: "It does not show, but a search or a comparison does not find these words.",
      howTo: '"odl fix" puts letters and accents together.',
    }),
  },
  examples: [
    {
      title: "Un e suivi d’un accent",
      schema: { fields: [{ name: "nom" }] },
      csv: "nom\ne\u0301te\u0301\n",
      finds: [{ row: 2, field: "nom" }],
    },
  ],
});
