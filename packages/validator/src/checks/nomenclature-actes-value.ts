import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { isActesSubject } from "../identifiers/actes.ts";
import { any, isEmpty, rowTest } from "../rows/row-test.ts";
import { KnownTexts } from "../values/known-texts.ts";
import { spokenCell } from "../words/spoken.ts";

/** The subject of an act: one of the nine domains of the ACTES nomenclature, a slash, the rest. */
export const check = defineCheck({
  type: "nomenclature-actes-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "Matière hors nomenclature ACTES",
      message: `« ${spokenCell(finding)} » ne commence pas par un des neuf domaines de la nomenclature ACTES suivi d’une barre oblique sans espace.`,
      why: "La nomenclature ACTES est celle du contrôle de légalité ; elle permet de regrouper les délibérations de toutes les collectivités.",
      howTo: "Écrivez par exemple « finances locales/subventions ».",
    }),
    en: (finding) => ({
      title: "Subject outside the ACTES nomenclature",
      message: `"${spokenCell(finding)}" does not begin with one of the nine ACTES domains followed by a slash without blanks.`,
      why: "The ACTES nomenclature is that of the review of legality; it lets the deliberations of all authorities be grouped.",
      howTo: 'Write for instance "finances locales/subventions".',
    }),
  },
  examples: [
    {
      title: "Un domaine inconnu, une espace après la barre",
      schema: {
        fields: [{ name: "m", type: "string" }],
        custom_checks: [{ name: "nomenclature-acte", params: { column: "m" } }],
      },
      csv: "m\nfinances locales/subventions\nFinances Locales/x\ndivers/x\nurbanisme/ x\n",
      finds: [
        { row: 4, field: "m" },
        { row: 5, field: "m" },
      ],
    },
  ],
  custom: {
    names: ["nomenclature-acte", "nomenclature-actes-value"],
    compile: (params) => ({
      columns: [columnParam(params, "column")],
      place: "first-column",
      skipsEmpty: true,
      test: ([value]) => (typeof value === "string" && isActesSubject(value) ? null : {}),
      accepts: rowTest(any(isEmpty(0), { kind: "known", cell: 0, texts: new KnownTexts(isActesSubject) })),
    }),
  },
});
