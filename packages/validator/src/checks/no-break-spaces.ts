import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** No-break spaces between words. */
export const check = defineCheck({
  type: "no-break-spaces",
  tags: ["#table", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Espaces insécables entre les mots",
      message: `${counted(finding, "count", "espace insécable sépare des mots ou borde un texte", "espaces insécables séparent des mots ou bordent des textes")}.`,
      why: "Elle ressemble à une espace, mais une recherche ou une comparaison ne trouve pas ces mots.",
      howTo: "« odl fix » les remplace ; celles que veut la typographie (avant « : », « € »…) restent.",
    }),
    en: (finding) => ({
      title: "No-break spaces between words",
      message: `${counted(finding, "count", "no-break space separates words or stands at the edge of a text", "no-break spaces separate words or stand around texts")}.`,
      why: "It looks like a space, but a search or a comparison does not find these words.",
      howTo: '"odl fix" replaces them; those that typography wants (before ":", "€"…) stay.',
    }),
  },
  examples: [
    {
      title: "Entre deux mots ; devant un deux-points, c’est la règle",
      schema: { fields: [{ name: "nom" }] },
      csv: "nom\nOui\u00a0: non\nVille\u00a0de Rennes\n",
      finds: [{ row: 3, field: "nom" }],
    },
  ],
});
