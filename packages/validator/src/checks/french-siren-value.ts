import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { isPlainlyNoSiren, isSiren } from "../identifiers/siren.ts";
import { any, isEmpty, rowTest } from "../rows/row-test.ts";
import { lostDigitsEn, lostDigitsFr } from "../words/lost-digits.ts";
import { spokenCell } from "../words/spoken.ts";

/** The digits of a SIREN (Luhn’s check); says nothing of whether it exists. */
export const check = defineCheck({
  type: "french-siren-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "SIREN impossible",
      message: `« ${spokenCell(finding)} » n’est pas un SIREN : 9 chiffres dont la clé est juste.`,
      why: "Un SIREN porte une clé de contrôle ; une clé fausse signale une faute de frappe ou un chiffre perdu.",
      howTo:
        lostDigitsFr(finding) ||
        "Recopiez le SIREN depuis l’annuaire des entreprises ; dans un tableur, mettez la colonne au format Texte.",
    }),
    en: (finding) => ({
      title: "Impossible SIREN",
      message: `"${spokenCell(finding)}" is not a SIREN: 9 digits with a right check digit.`,
      why: "A SIREN has a check digit; a wrong one tells of a typing mistake or a lost digit.",
      howTo:
        lostDigitsEn(finding) || "Copy the SIREN from the company directory; in a spreadsheet, set the column to Text.",
    }),
  },
  examples: [
    {
      title: "Un chiffre a changé",
      schema: {
        fields: [{ name: "siret", type: "string" }],
        custom_checks: [{ name: "siren", params: { column: "siret" } }],
      },
      csv: 'siret\n213502883\n213502882\n""\n',
      finds: [{ row: 3, field: "siret" }],
    },
  ],
  custom: {
    names: ["siren", "french-siren-value"],
    compile: (params) => ({
      columns: [columnParam(params, "column")],
      place: "first-column",
      skipsEmpty: true,
      test: ([value]) => (typeof value === "string" && isSiren(value) ? null : {}),
      accepts: rowTest(any(isEmpty(0), { kind: "siren", cell: 0 })),
      refuses: isPlainlyNoSiren,
    }),
  },
});
