import { defineCheck } from "../check.ts";
import { counted } from "../words/spoken.ts";

/** Characters that an earlier program could not read and replaced. */
export const check = defineCheck({
  type: "lost-characters",
  tags: ["#table", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Caractères perdus",
      message: `${counted(finding, "count", "caractère a été remplacé", "caractères ont été remplacés")} par « \ufffd » avant l’arrivée du fichier.`,
      why: "Un programme a lu le fichier dans le mauvais encodage : les lettres d’origine n’y sont plus, rien ne peut les retrouver.",
      howTo: "Repartez du fichier d’origine et exportez-le en « CSV UTF-8 », ou retapez ces mots.",
    }),
    en: (finding) => ({
      title: "Characters lost",
      message: `${counted(finding, "count", "character was replaced", "characters were replaced")} with "\ufffd" before the file came here.`,
      why: "A program read the file in the wrong encoding: the original letters are gone and nothing can bring them back.",
      howTo: 'Start again from the original file and export it as "CSV UTF-8", or retype these words.',
    }),
  },
  examples: [
    {
      title: "Un accent perdu",
      schema: { fields: [{ name: "nom" }] },
      csv: "nom\n\ufffdt\ufffd\nÉté\n",
      finds: [{ row: 2, field: "nom" }],
    },
  ],
});
