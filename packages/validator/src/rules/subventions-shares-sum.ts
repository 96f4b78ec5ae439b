import { all, hasByte, hasBytes, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { Groups } from "../rule-kinds/groups.ts";
import { counted, spoken } from "../words/spoken.ts";

/** Shares are published with two decimals. */
const ROUNDING = 0.011;

interface Decision {
  readonly decision: string;
  readonly rowNumber: number;
  rows: number;
  sum: number;
}

/** The shares of one subsidy make one. */
export const rule = defineRule({
  type: "subventions-shares-sum",
  schemas: ["scdl/subventions"],
  source: "Schéma scdl/subventions, descriptions des champs",
  fields: ["pourcentageSubvention", "referenceDecision", "idAttribuant"],
  wording: {
    fr: (finding) => ({
      title: "Parts qui ne font pas un tout",
      message: `La décision ${spoken(finding, "decision")} compte ${counted(finding, "rows", "ligne", "lignes")} ; les parts font ${spoken(finding, "sum")}, et non 1.`,
      why: "La part de chaque bénéficiaire d’une même subvention se compte sur 1 ; un bénéficiaire seul a 1.",
      howTo: "Vérifiez les parts des lignes qui portent cette référence de décision.",
    }),
    en: (finding) => ({
      title: "Shares that make no whole",
      message: `Decision ${spoken(finding, "decision")} has ${counted(finding, "rows", "row", "rows")}; the shares make ${spoken(finding, "sum")}, not 1.`,
      why: "The share of each beneficiary of one subsidy is counted out of 1; a sole beneficiary has 1.",
      howTo: "Check the shares on the rows with that decision’s reference.",
    }),
  },
  examples: [
    {
      title: "Trois quarts seulement",
      csv: "referenceDecision,idAttribuant,pourcentageSubvention\nD1,21350288300019,0.5\nD1,21350288300019,0.25\nD2,21350288300019,1\nD3,21350288300019,1\nD3,21350288300019,1\n",
      finds: [{ row: 2, field: "pourcentageSubvention" }],
    },
  ],
  start: () => {
    const decisions = new Groups<Decision>();
    return {
      row: ([share = "", decision = "", grantor = ""], rowNumber) => {
        if (share === "" || decision === "" || Number(share) === 1) return null;
        const known = decisions.of(`${grantor} ${decision}`, () => ({ decision, rowNumber, rows: 0, sum: 0 }));
        known.rows++;
        known.sum += Number(share);
        return null;
      },
      *end() {
        for (const { decision, rowNumber, rows, sum } of decisions.values()) {
          // One decision may grant several subsidies, each shared out: their shares make a whole number.
          if (sum > 0.5 && Math.abs(sum - Math.round(sum)) < ROUNDING * rows) continue;
          yield {
            field: "pourcentageSubvention",
            rowNumber,
            params: { decision, rows, sum: Math.round(sum * 10_000) / 10_000 },
          };
        }
      },
      // A sole beneficiary shares with nobody.
      accepts: rowTest(all(hasBytes(0, 1), hasByte(0, 0, "1"))),
    };
  },
});
