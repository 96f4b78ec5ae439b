import { defineCheck } from "../check.ts";
import { counted, spoken } from "../words/spoken.ts";

/** Totals at the end of the table. */
export const check = defineCheck({
  type: "total-rows",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Lignes de total à la fin",
      message: `${counted(finding, "count", "ligne de total termine", "lignes de total terminent")} le fichier, à partir de la ligne ${spoken(finding, "row")} ; ce qui est un total a été lu comme une donnée.`,
      why: "Qui additionne la colonne compte alors tout deux fois.",
      howTo: "Supprimez ces lignes ; « odl fix --ask » propose de les mettre de côté.",
    }),
    en: (finding) => ({
      title: "Total rows at the end",
      message: `${counted(finding, "count", "total row ends", "total rows end")} the file, from row ${spoken(finding, "row")} on; totals were read as data.`,
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
