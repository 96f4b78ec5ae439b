import { defineCheck } from "../check.ts";
import { constraintWordsEn, constraintWordsFr } from "../words/constraint-words.ts";

/** A value that breaks a constraint of its column. */
export const check = defineCheck({
  type: "constraint-error",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => {
      const words = constraintWordsFr[finding.constraint ?? ""]?.(finding);
      return {
        title: words?.title ?? "Règle non respectée",
        message: words?.message ?? "Cette valeur ne respecte pas une règle de la colonne.",
        why: "C’est une règle du schéma officiel : le fichier n’est pas valide sans elle.",
        howTo: words?.howTo ?? "Corrigez la valeur.",
      };
    },
    en: (finding) => {
      const words = constraintWordsEn[finding.constraint ?? ""]?.(finding);
      return {
        title: words?.title ?? "Broken rule",
        message: words?.message ?? "This value breaks a rule of its column.",
        why: "It is a rule of the official schema: the file is not valid without it.",
        howTo: words?.howTo ?? "Correct the value.",
      };
    },
  },
  examples: [
    {
      title: "Une valeur obligatoire absente, une autre hors de la liste",
      schema: {
        fields: [
          { name: "nom", constraints: { required: true } },
          { name: "sexe", constraints: { enum: ["M", "F"] } },
        ],
      },
      csv: "nom,sexe\nA,M\n,F\nB,Fille\n",
      finds: [
        { row: 3, field: "nom" },
        { row: 4, field: "sexe" },
      ],
    },
    {
      title: "Un SIRET de treize chiffres, un texte trop long, un nombre trop grand",
      schema: {
        fields: [
          { name: "siret", constraints: { pattern: "^\\d{14}$" } },
          { name: "objet", constraints: { maxLength: 5 } },
          { name: "part", type: "number", constraints: { minimum: 0.01, maximum: 1 } },
        ],
      },
      csv: "siret,objet,part\n21350288300019,court,1\n2135028830001,beaucoup,50\n",
      finds: [
        { row: 3, field: "siret" },
        { row: 3, field: "objet" },
        { row: 3, field: "part" },
      ],
    },
  ],
});
