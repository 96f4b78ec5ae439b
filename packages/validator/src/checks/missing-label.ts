import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A column of the schema that the file lacks: an error when it is required, a remark otherwise. */
export const check = defineCheck({
  type: "missing-label",
  tags: ["#table", "#header", "#label"],
  wording: {
    fr: (finding) => ({
      title: "Colonne absente",
      message: `La colonne « ${spoken(finding, "label")} » manque${spoken(finding, "nearest") && ` ; la colonne « ${spoken(finding, "nearest")} » porte un nom proche ou plus ancien`}.`,
      why: "Le schéma prévoit cette colonne ; sans elle, le fichier ne se combine pas avec ceux des autres collectivités.",
      howTo: `Ajoutez une colonne nommée exactement « ${spoken(finding, "label")} »${spoken(finding, "nearest") && `, ou renommez « ${spoken(finding, "nearest")} » si c’est la même`}.`,
    }),
    en: (finding) => ({
      title: "Missing column",
      message: `The column "${spoken(finding, "label")}" is missing${spoken(finding, "nearest") && `; the column "${spoken(finding, "nearest")}" has a similar or older name`}.`,
      why: "The schema has this column; without it, the file cannot be combined with those of other authorities.",
      howTo: `Add a column named exactly "${spoken(finding, "label")}"${spoken(finding, "nearest") && `, or rename "${spoken(finding, "nearest")}" if it is the same`}.`,
    }),
  },
  examples: [
    {
      title: "La colonne obligatoire « ville » manque",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string", constraints: { required: true } },
        ],
      },
      csv: "nom\nA\n",
      finds: [{ field: "ville" }],
    },
  ],
});
