import { defineCheck } from "../check.ts";

/** Every delimiter is followed by a space. */
export const check = defineCheck({
  type: "spaces-after-delimiter",
  tags: ["#file"],
  wording: {
    fr: () => ({
      title: "Espaces après les séparateurs",
      message: "Chaque séparateur est suivi d’une espace ; elles ont été mises de côté à la lecture.",
      why: "Ces espaces ne font pas partie des valeurs, mais d’autres logiciels les y laisseraient.",
      howTo: "Enregistrez le fichier depuis un tableur, sans espace après le séparateur.",
    }),
    en: () => ({
      title: "Spaces after delimiters",
      message: "Every delimiter is followed by a space; they were set aside when reading.",
      why: "These spaces are no part of the values, but other software would leave them in.",
      howTo: "Save the file from a spreadsheet, without a space after the delimiter.",
    }),
  },
  examples: [
    {
      title: "Une espace après chaque virgule",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "nom, ville\nA, B\n",
      finds: [{}],
    },
  ],
});
