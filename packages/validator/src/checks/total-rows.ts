import { defineCheck } from "../check.ts";
import { spoken } from "../spoken.ts";

/** Totals at the end of the table. */
export const check = defineCheck({
  type: "total-rows",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Lignes de total à la fin",
      message: `${spoken(finding, "count")} ligne(s) de total terminent le fichier, à partir de la ligne ${spoken(finding, "row")} ; elles ont été lues comme des données.`,
      why: "Qui additionne la colonne compte alors tout deux fois.",
      howTo: "Supprimez ces lignes ; « odl fix --ask » propose de les mettre de côté.",
    }),
    en: (finding) => ({
      title: "Total rows at the end",
      message: `${spoken(finding, "count")} total row(s) end the file, from row ${spoken(finding, "row")} on; they were read as data.`,
      why: "Whoever adds up the column then counts everything twice.",
      howTo: 'Remove these rows; "odl fix --ask" offers to set them aside.',
    }),
  },
  examples: [
    {
      title: "Un total sous les données",
      schema: { fields: [{ name: "nom" }, { name: "montant" }] },
      csv: "nom,montant\nA,1\nTotal du mois,1\nB,2\nTotal,\n",
      finds: [{ row: 5 }],
    },
  ],
});
