import { defineCheck } from "../check.ts";
import { columnParam, columnsParam } from "../check-params.ts";
import { EMPTY, OTHER } from "../rows/block-columns.ts";
import { any, isEmpty, rowTest } from "../rows/row-test.ts";
import { sumOf } from "../values/decimal-sum.ts";
import { spoken, spokenCell, spokenList } from "../words/spoken.ts";

/** A column that is the sum of others. */
export const check = defineCheck({
  type: "sum-columns-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Somme inexacte",
      message: `${spokenList(finding, "columns").join(" + ")} font ${spoken(finding, "sum")}, et non ${spokenCell(finding)}.`,
      why: "Le schéma demande que ces colonnes s’additionnent exactement.",
      howTo: "Vérifiez le total et les valeurs de la ligne.",
    }),
    en: (finding) => ({
      title: "Wrong sum",
      message: `${spokenList(finding, "columns").join(" + ")} make ${spoken(finding, "sum")}, not ${spokenCell(finding)}.`,
      why: "The schema asks that these columns add up exactly.",
      howTo: "Check the total and the values of the row.",
    }),
  },
  examples: [
    {
      title: "Dix votants, neuf votes",
      schema: {
        fields: [
          { name: "reel", type: "integer" },
          { name: "pour", type: "integer" },
          { name: "contre", type: "integer" },
        ],
        custom_checks: [{ name: "sum-columns-value", params: { column: "reel", columns: ["pour", "contre"] } }],
      },
      csv: "reel,pour,contre\n10,8,2\n10,8,1\n10,8,\n",
      finds: [{ row: 3, field: "reel" }],
    },
  ],
  custom: {
    names: ["sum-columns-value"],
    compile: (params) => {
      const total = columnParam(params, "column");
      const columns = columnsParam(params, "columns");
      return {
        columns: [total, ...columns],
        place: "first-column",
        skipsEmpty: true,
        test: ([expected = null, ...parts]) => {
          const sum = sumOf(parts);
          return sum !== null && sum === sumOf([expected]) ? null : { columns, sum: sum ?? "?" };
        },
        acceptsNumbers: (numbers, row) => {
          let sum = 0;
          for (let index = 0; index < numbers.length; index++) {
            const value = numbers[index]?.[row] ?? OTHER;
            if (value < 0) return value === EMPTY;
            sum += index === 0 ? -value : value;
          }
          return sum === 0;
        },
        accepts: rowTest(
          any(isEmpty(0), ...columns.map((_, index) => isEmpty(index + 1)), {
            kind: "sum",
            cell: 0,
            parts: columns.map((_, index) => index + 1),
          }),
        ),
      };
    },
  },
});
