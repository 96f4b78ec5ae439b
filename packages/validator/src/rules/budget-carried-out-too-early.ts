import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** Only the final account knows what was carried out. */
export const rule = defineRule({
  type: "budget-carried-out-too-early",
  schemas: ["scdl/budget"],
  source: "Schéma scdl/budget, descriptions des champs",
  fields: ["BGT_MTREAL", "BGT_NATDEC"],
  wording: {
    fr: (finding) => ({
      title: "Montant réalisé hors du compte administratif",
      message: `${spokenCell(finding)} est donné comme réalisé dans un document « ${spoken(finding, "stage")} ».`,
      why: "Le montant réalisé n’est connu qu’au compte administratif.",
      howTo: "Laissez la colonne vide, ou corrigez l’étape budgétaire.",
    }),
    en: (finding) => ({
      title: "Amount carried out before the final account",
      message: `${spokenCell(finding)} is given as carried out in a document “${spoken(finding, "stage")}”.`,
      why: "The amount carried out is only known in the administrative account.",
      howTo: "Leave the column empty, or mend the budget stage.",
    }),
  },
  examples: [
    {
      title: "Réalisé dès le budget primitif",
      csv: "BGT_NATDEC,BGT_MTREAL\ncompte administratif,1200.50\nbudget primitif,\nbudget primitif,1200.50\n",
      finds: [{ row: 4, field: "BGT_MTREAL" }],
    },
  ],
  start: () =>
    rowByRow(([amount = "", stage = ""]) =>
      amount !== "" && Number(amount) !== 0 && stage !== "" && stage !== "compte administratif"
        ? { field: "BGT_MTREAL", cell: amount, params: { stage } }
        : null,
    ),
});
