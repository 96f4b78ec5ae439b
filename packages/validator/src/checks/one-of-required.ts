import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { any, rowTest } from "../rows/row-test.ts";
import { spokenList } from "../words/spoken.ts";

/** At least one of two columns is filled in. */
export const check = defineCheck({
  type: "one-of-required",
  tags: ["#table", "#row"],
  wording: {
    fr: (finding) => ({
      title: "Une des deux valeurs est requise",
      message: `Il faut renseigner au moins l’une des colonnes ${spokenList(finding, "columns").join(", ")}.`,
      why: "L’une de ces valeurs suffit à identifier la ligne ; sans aucune, elle ne peut pas l’être.",
      howTo: "Renseignez l’une des deux colonnes.",
    }),
    en: (finding) => ({
      title: "One of two values is required",
      message: `At least one of the columns ${spokenList(finding, "columns").join(", ")} must be filled in.`,
      why: "One of these values is enough to identify the row; without any, it cannot be.",
      howTo: "Fill in one of the two columns.",
    }),
  },
  examples: [
    {
      title: "Ni SIRET ni RNA",
      schema: {
        fields: [
          { name: "a", type: "string" },
          { name: "b", type: "string" },
          { name: "c", type: "string" },
        ],
        custom_checks: [{ name: "one-of-required", params: { column1: "a", column2: "b" } }],
      },
      csv: "a,b,c\n1,,x\n,2,x\n,,x\n",
      finds: [{ row: 4 }],
    },
  ],
  custom: {
    names: ["one-of-required"],
    compile: (params) => {
      const columns: [string, string] = [columnParam(params, "column1"), columnParam(params, "column2")];
      return {
        columns,
        place: "row",
        skipsEmpty: false,
        onAbsent: (absent) => (absent.length === columns.length ? { columns } : null),
        // As Python's truth: zero, false and empty lists count for nothing.
        test: (values) =>
          values.some((value) => (Array.isArray(value) ? value.length > 0 : Boolean(value))) ? null : { columns },
        accepts: rowTest(any({ kind: "identifier", cell: 0 }, { kind: "identifier", cell: 1 })),
      };
    },
  },
});
