import { CheckParamsError, defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { EMPTY, OTHER } from "../rows/block-columns.ts";
import { any, isEmpty, rowTest } from "../rows/row-test.ts";
import { compareValues, holds, isOperator, type Operator } from "../values/comparison.ts";
import { spoken } from "../words/spoken.ts";

/** Two columns compared row by row. */
export const check = defineCheck({
  type: "compare-columns-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Deux colonnes incohérentes",
      message: `${spoken(finding, "column")} (« ${spoken(finding, "value")} ») doit être ${operatorFr[spoken(finding, "op")] ?? ""} ${spoken(finding, "column2")} (« ${spoken(finding, "value2")} »).`,
      why: "Le schéma lie ces deux colonnes ; l’une des deux valeurs est donc fausse.",
      howTo: "Vérifiez les deux valeurs de la ligne et corrigez celle qui est fausse.",
    }),
    en: (finding) => ({
      title: "Two columns that disagree",
      message: `${spoken(finding, "column")} ("${spoken(finding, "value")}") must be ${operatorEn[spoken(finding, "op")] ?? ""} ${spoken(finding, "column2")} ("${spoken(finding, "value2")}").`,
      why: "The schema links these two columns; one of the two values is therefore wrong.",
      howTo: "Check both values of the row and correct the wrong one.",
    }),
  },
  examples: [
    {
      title: "Plus de voix pour que de votants",
      schema: {
        fields: [
          { name: "reel", type: "integer" },
          { name: "pour", type: "integer" },
        ],
        custom_checks: [{ name: "compare-columns-value", params: { column: "reel", op: ">=", column2: "pour" } }],
      },
      csv: "reel,pour\n10,8\n10,10\n8,10\n,3\n",
      finds: [{ row: 4, field: "reel" }],
    },
  ],
  custom: {
    names: ["compare-columns-value"],
    compile: (params) => {
      const column = columnParam(params, "column");
      const column2 = columnParam(params, "column2");
      const op = operatorParam(params.op);
      return {
        columns: [column, column2],
        place: "first-column",
        skipsEmpty: true,
        test: ([value = null, value2 = null]) =>
          compareValues(value, op, value2)
            ? null
            : { column, op, column2, value: String(value), value2: String(value2) },
        accepts: rowTest(
          any(
            isEmpty(0),
            isEmpty(1),
            { kind: "numbers", cell: 0, other: 1, operator: op },
            { kind: "dates", cell: 0, other: 1, operator: op },
          ),
        ),
        acceptsNumbers: (numbers, row) => {
          const a = numbers[0]?.[row] ?? OTHER;
          const b = numbers[1]?.[row] ?? OTHER;
          return a === EMPTY || b === EMPTY || (a >= 0 && b >= 0 && holds(a - b, op));
        },
      };
    },
  },
});

const operatorFr: Readonly<Record<string, string>> = {
  ">": "supérieur à",
  ">=": "supérieur ou égal à",
  "==": "égal à",
  "<=": "inférieur ou égal à",
  "<": "inférieur à",
};
const operatorEn: Readonly<Record<string, string>> = {
  ">": "greater than",
  ">=": "at least",
  "==": "equal to",
  "<=": "at most",
  "<": "less than",
};

function operatorParam(value: unknown): Operator {
  if (typeof value === "string" && isOperator(value)) return value;
  throw new CheckParamsError("op", "one of > >= == <= < is expected");
}
