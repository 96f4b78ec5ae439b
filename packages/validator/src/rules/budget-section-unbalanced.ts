import { defineRule } from "../rule.ts";
import { Groups } from "../rule-kinds/groups.ts";
import { spoken } from "../words/spoken.ts";

interface Balance {
  readonly section: string;
  readonly rowNumber: number;
  receipts: number;
  expenses: number;
}

/** Receipts and expenditure of a voted section are equal; counted in cents. */
export const rule = defineRule({
  type: "budget-section-unbalanced",
  schemas: ["scdl/budget"],
  source: "CGCT, article L1612-4 ; schéma scdl/budget",
  fields: ["BGT_SECTION", "BGT_CODRD", "BGT_MTPREV", "BGT_NATDEC", "BGT_SIRET"],
  wording: {
    fr: (finding) => ({
      title: "Section en déséquilibre",
      message: `Section ${spoken(finding, "section")} : ${spoken(finding, "receipts")} € de recettes pour ${spoken(finding, "expenses")} € de dépenses.`,
      why: "Chaque section d’un budget primitif est votée en équilibre ; un écart vient souvent de lignes oubliées, ou d’un suréquilibre voulu.",
      howTo: "Vérifiez que toutes les lignes de la section sont dans le fichier.",
    }),
    en: (finding) => ({
      title: "Section out of balance",
      message: `Section ${spoken(finding, "section")}: ${spoken(finding, "receipts")} € of receipts for ${spoken(finding, "expenses")} € of expenditure.`,
      why: "Each section of a first budget is voted in balance; a gap often comes from rows left out, or from a wanted surplus.",
      howTo: "Check that every row of the section is in the file.",
    }),
  },
  examples: [
    {
      title: "Dix euros d’écart",
      csv: "BGT_NATDEC,BGT_SIRET,BGT_SECTION,BGT_CODRD,BGT_MTPREV\nbudget primitif,21350288300019,fonctionnement,recette,110\nbudget primitif,21350288300019,fonctionnement,dépense,100\nbudget primitif,21350288300019,investissement,recette,0.30\nbudget primitif,21350288300019,investissement,dépense,0.10\nbudget primitif,21350288300019,investissement,dépense,0.20\n",
      finds: [{ row: 2, field: "BGT_MTPREV" }],
    },
  ],
  start: () => {
    const sections = new Groups<Balance>();
    return {
      row: ([section = "", direction = "", amount = "", stage = "", siret = ""], rowNumber) => {
        if (stage !== "budget primitif" || section === "" || amount === "") return null;
        const balance = sections.of(`${siret} ${section}`, () => ({ section, rowNumber, receipts: 0, expenses: 0 }));
        if (direction === "recette") balance.receipts += Math.round(Number(amount) * 100);
        else if (direction === "dépense") balance.expenses += Math.round(Number(amount) * 100);
        return null;
      },
      *end() {
        for (const { section, rowNumber, receipts, expenses } of sections.values()) {
          if (receipts === expenses) continue;
          yield {
            field: "BGT_MTPREV",
            rowNumber,
            params: { section, receipts: (receipts / 100).toFixed(2), expenses: (expenses / 100).toFixed(2) },
          };
        }
      },
    };
  },
});
