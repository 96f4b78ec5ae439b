import { defineCheck } from "../check.ts";
import { columnParam, columnsParam } from "../check-params.ts";
import { rowTest } from "../rows/row-test.ts";
import { spokenList } from "../words/spoken.ts";

/** Columns that are all filled in or all empty. */
export const check = defineCheck({
  type: "cohesive-columns-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Colonnes à remplir ensemble",
      message: `Les colonnes ${spokenList(finding, "columns").join(", ")} doivent être toutes remplies ou toutes vides.`,
      why: "Ces valeurs n’ont de sens qu’ensemble.",
      howTo: "Complétez les valeurs qui manquent, ou videz les autres.",
    }),
    en: (finding) => ({
      title: "Columns to fill in together",
      message: `The columns ${spokenList(finding, "columns").join(", ")} must all be filled in or all be empty.`,
      why: "These values only make sense together.",
      howTo: "Complete the missing values, or empty the others.",
    }),
  },
  examples: [
    {
      title: "Une année sans nom de budget",
      schema: {
        fields: [
          { name: "a", type: "string" },
          { name: "b", type: "string" },
          { name: "c", type: "string" },
        ],
        custom_checks: [{ name: "cohesive-columns-value", params: { column: "a", othercolumns: ["b"] } }],
      },
      csv: "a,b,c\n1,2,x\n,,x\n1,,x\n,2,x\n",
      finds: [
        { row: 4, field: "a" },
        { row: 5, field: "a" },
      ],
    },
  ],
  custom: {
    names: ["cohesive-columns-value"],
    compile: (params) => {
      const first = columnParam(params, "column");
      const others = columnsParam(params, "othercolumns");
      const columns = [first, ...others];
      return {
        columns: [first, ...others],
        place: "first-column",
        skipsEmpty: false,
        onAbsent: (absent) => (absent.length < columns.length ? { columns, absent } : null),
        test: (values) =>
          values.every((value) => value === null) || values.every((value) => value !== null) ? null : { columns },
        accepts: rowTest({ kind: "together", cells: columns.map((_, index) => index) }),
      };
    },
  },
});
