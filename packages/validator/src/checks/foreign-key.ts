import { defineCheck } from "../check.ts";
import { spokenList } from "../words/spoken.ts";

/** A reference to a row that does not exist. */
export const check = defineCheck({
  type: "foreign-key",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Référence introuvable",
      message: `« ${spokenList(finding, "values").join(", ")} » (${spokenList(finding, "fields").join(", ")}) ne renvoie à aucune ligne.`,
      why: "Cette colonne renvoie à une autre ligne du tableau, qui doit exister.",
      howTo: "Corrigez la référence, ou ajoutez la ligne à laquelle elle renvoie.",
    }),
    en: (finding) => ({
      title: "Unknown reference",
      message: `"${spokenList(finding, "values").join(", ")}" (${spokenList(finding, "fields").join(", ")}) refers to no row.`,
      why: "This column refers to another row of the table, which must exist.",
      howTo: "Correct the reference, or add the row it refers to.",
    }),
  },
  examples: [
    {
      title: "« 9 » n’existe pas",
      schema: {
        fields: [
          { name: "code", type: "string" },
          { name: "parent", type: "string" },
        ],
        foreignKeys: [{ fields: "parent", reference: { resource: "", fields: "code" } }],
      },
      csv: "code,parent\n1,\n2,3\n3,1\n4,9\n",
      finds: [{ row: 5 }],
    },
  ],
});
