import { defineCheck } from "../check.ts";
import { spoken, spokenCell } from "../words/spoken.ts";
import { expectedTypeEn, expectedTypeFr } from "../words/type-words.ts";

/** A value that is not of its column's type. */
export const check = defineCheck({
  type: "type-error",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Valeur d’un autre type",
      message: `« ${spokenCell(finding)} » n’est pas ${expectedTypeFr(finding)}.`,
      why: "Le schéma fixe le type de cette colonne, pour que tous les fichiers se lisent et se calculent de la même façon.",
      howTo: `Écrivez ${expectedTypeFr(finding)}${spoken(finding, "example") && `, par exemple « ${spoken(finding, "example")} »`}.`,
    }),
    en: (finding) => ({
      title: "Value of another type",
      message: `"${spokenCell(finding)}" is not ${expectedTypeEn(finding)}.`,
      why: "The schema fixes the type of this column, so that all files are read and computed alike.",
      howTo: `Write ${expectedTypeEn(finding)}${spoken(finding, "example") && `, for instance "${spoken(finding, "example")}"`}.`,
    }),
  },
  examples: [
    {
      title: "Une date à la française, un 31 juin, une virgule décimale",
      schema: {
        fields: [
          { name: "date", type: "date" },
          { name: "montant", type: "number" },
        ],
      },
      csv: 'date,montant\n2023-12-01,1.5\n01/12/2023,1\n2023-06-31,1\n2023-12-01,"1,5"\n',
      finds: [
        { row: 3, field: "date" },
        { row: 4, field: "date" },
        { row: 5, field: "montant" },
      ],
    },
    {
      title: "Oui avec une majuscule quand le schéma veut oui ou non",
      schema: { fields: [{ name: "avis", type: "boolean", trueValues: ["oui"], falseValues: ["non"] }] },
      csv: "avis\noui\nOui\n",
      finds: [{ row: 3, field: "avis" }],
    },
  ],
});
