import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** A dataset has at least one file per format. */
export const rule = defineRule({
  type: "catalogue-fewer-resources-than-formats",
  schemas: ["scdl/catalogue"],
  source: "Schéma scdl/catalogue, descriptions des champs",
  fields: ["NOMBRE_RESSOURCES", "FORMAT_RESSOURCES"],
  wording: {
    fr: (finding) => ({
      title: "Moins de fichiers que de formats",
      message: `${spokenCell(finding)} ressource(s) pour ${spoken(finding, "kinds")} formats différents.`,
      why: "Chaque format annoncé est celui d’au moins un fichier du jeu de données.",
      howTo: "Comptez les fichiers du jeu, ou retirez les formats qui n’y sont pas.",
    }),
    en: (finding) => ({
      title: "Fewer files than formats",
      message: `${spokenCell(finding)} resource(s) for ${spoken(finding, "kinds")} different formats.`,
      why: "Each format announced is that of at least one file of the dataset.",
      howTo: "Count the dataset’s files, or take out the formats it lacks.",
    }),
  },
  examples: [
    {
      title: "Deux formats, un fichier",
      csv: "NOMBRE_RESSOURCES,FORMAT_RESSOURCES\n2,csv;json\n1,csv;json\n3,csv;csv\n",
      finds: [{ row: 3, field: "NOMBRE_RESSOURCES" }],
    },
  ],
  start: () =>
    rowByRow(([count = "", formats = ""]) => {
      const kinds = new Set(formats.split(/[;,]/).map((format) => format.trim())).size;
      if (count === "" || formats === "" || Number(count) >= kinds) return null;
      return { field: "NOMBRE_RESSOURCES", cell: count, params: { kinds } };
    }),
});
