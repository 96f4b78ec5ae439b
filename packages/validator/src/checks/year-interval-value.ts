import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { all, any, hasBytes, isEmpty, rowTest } from "../rows/row-test.ts";
import { spokenCell } from "../words/spoken.ts";

/** A year, or two in rising order. */
export const check = defineCheck({
  type: "year-interval-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Période d’années incorrecte",
      message: `« ${spokenCell(finding)} » n’est pas une année (AAAA) ni une période (AAAA/AAAA) dont la seconde année suit la première.`,
      why: "Le schéma attend un exercice, ou deux années dans l’ordre.",
      howTo: "Écrivez « 2023 » ou « 2023/2024 ».",
    }),
    en: (finding) => ({
      title: "Wrong interval of years",
      message: `"${spokenCell(finding)}" is neither a year (YYYY) nor an interval (YYYY/YYYY) whose second year comes later.`,
      why: "The schema expects one year, or two in order.",
      howTo: 'Write "2023" or "2023/2024".',
    }),
  },
  examples: [
    {
      title: "Deux années à l’envers",
      schema: {
        fields: [{ name: "a", type: "string" }],
        custom_checks: [{ name: "year-interval-value", params: { column: "a", "allow-year-only": "yes" } }],
      },
      csv: "a\n2017/2018\n2017\n2018/2017\n2017/2017\n",
      finds: [
        { row: 4, field: "a" },
        { row: 5, field: "a" },
      ],
    },
  ],
  custom: {
    names: ["year-interval-value"],
    compile: (params) => {
      const yearAlone = params["allow-year-only"] === "yes" || params["allow-year-only"] === "true";
      return {
        columns: [columnParam(params, "column")],
        place: "first-column",
        skipsEmpty: true,
        test: ([value]) => (typeof value === "string" && isInterval(value, yearAlone) ? null : {}),
        accepts: rowTest(yearAlone ? any(isEmpty(0), all(hasBytes(0, 4), { kind: "digits", cell: 0 })) : isEmpty(0)),
      };
    },
  },
});

function isInterval(text: string, yearAlone: boolean): boolean {
  const years = /^(\d{4})(?:\/(\d{4}))?$/.exec(text);
  if (!years) return false;
  return years[2] === undefined ? yearAlone : Number(years[1]) < Number(years[2]);
}
