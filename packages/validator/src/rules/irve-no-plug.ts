import { any, hasByte, isEmpty, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";

const FIELDS = [
  "prise_type_ef",
  "prise_type_2",
  "prise_type_combo_ccs",
  "prise_type_chademo",
  "prise_type_autre",
] as const;
/** Nearly every point has the second one: it is asked about first. */
const ASKED = [1, 2, 3, 0, 4];

/** At least one plug. */
export const rule = defineRule({
  type: "irve-no-plug",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: FIELDS,
  wording: {
    fr: () => ({
      title: "Point de charge sans prise",
      message: "Aucune des cinq prises n’est présente sur ce point de charge.",
      why: "Un point de charge a au moins une prise ; une prise rare se dit par prise_type_autre.",
      howTo: "Mettez true pour chaque prise que porte le point de charge.",
    }),
    en: () => ({
      title: "Charging point without a plug",
      message: "None of the five plugs is present on this charging point.",
      why: "A charging point has at least one plug; a rare one is told by prise_type_autre.",
      howTo: "Write true for each plug the charging point has.",
    }),
  },
  examples: [
    {
      title: "Tout à false",
      csv: "prise_type_ef,prise_type_2,prise_type_combo_ccs,prise_type_chademo,prise_type_autre\nfalse,true,false,false,false\nfalse,false,false,false,false\n",
      finds: [{ row: 3, field: "prise_type_ef" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: (cells) =>
      cells.every((cell) => /^(?:false|0)$/i.test(cell)) ? { field: "prise_type_ef", cell: cells[0] ?? "" } : null,
    // What begins as true, True, TRUE or 1 is neither false nor 0, and nor is nothing.
    accepts: rowTest(
      any(
        ...ASKED.flatMap((cell) => [hasByte(cell, 0, "t"), hasByte(cell, 0, "T"), hasByte(cell, 0, "1")]),
        ...ASKED.map(isEmpty),
      ),
    ),
  }),
});
