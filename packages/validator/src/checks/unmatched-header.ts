import type { Finding } from "@opendatalocale/report";
import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

const isOne = (finding: Finding) => spoken(finding, "columns") === "1";
const other = (finding: Finding, one: string, several: string) =>
  isOne(finding) ? one : `${spoken(finding, "columns")} ${several}`;

/** No column of the file is in the schema. */
export const check = defineCheck({
  type: "unmatched-header",
  tags: ["#table", "#header"],
  wording: {
    fr: (finding) =>
      finding.params
        ? {
            title: "Colonnes sous d’autres noms",
            message: `Aucune colonne ne porte le nom exact que donne le schéma ; ${other(finding, "une porte un nom proche ou plus ancien", "portent un nom proche ou plus ancien")} : « ${spoken(finding, "label")} » au lieu de « ${spoken(finding, "name")} »${isOne(finding) ? "" : ", par exemple"}.`,
            why: "Un programme reconnaît une colonne à son nom exact ; sous un autre, ses valeurs ne sont pas vérifiées.",
            howTo: "Renommez les colonnes comme dans le schéma, puis vérifiez à nouveau ; « odl fix » le fait.",
          }
        : {
            title: "Aucune colonne reconnue",
            message: "Aucune colonne du fichier ne correspond au schéma.",
            why: "Le fichier suit sans doute un autre schéma, ou sa première ligne ne porte pas les noms des colonnes.",
            howTo: "Vérifiez le schéma choisi et la première ligne du fichier.",
          },
    en: (finding) =>
      finding.params
        ? {
            title: "Columns under other names",
            message: `No column bears the exact name that the schema gives; ${other(finding, "one has a similar or older name", "have a similar or older name")}: "${spoken(finding, "label")}" instead of "${spoken(finding, "name")}"${isOne(finding) ? "" : ", for instance"}.`,
            why: "A program knows a column by its exact name; under another, its values are not checked.",
            howTo: 'Rename the columns as in the schema, then check again; "odl fix" does so.',
          }
        : {
            title: "No column recognised",
            message: "No column of the file is in the schema.",
            why: "The file probably follows another schema, or its first line does not hold the column names.",
            howTo: "Check the schema chosen and the first line of the file.",
          },
  },
  examples: [
    {
      title: "Un tout autre tableau",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "x,y\n1,2\n",
      finds: [{}],
    },
    {
      title: "Les bonnes colonnes, en majuscules",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
      },
      csv: "NOM,VILLE\nA,B\n",
      finds: [{}],
    },
  ],
});
