import { defineCheck } from "../check.ts";
import { columnParam } from "../check-params.ts";
import { isPlainlyNoSiret, isSiret } from "../identifiers/siren.ts";
import { any, isEmpty, rowTest } from "../rows/row-test.ts";
import { lostDigitsEn, lostDigitsFr } from "../words/lost-digits.ts";
import { spokenCell } from "../words/spoken.ts";

/** The digits of a SIRET (Luhn’s check, La Poste’s exception); says nothing of whether it exists. */
export const check = defineCheck({
  type: "french-siret-value",
  tags: ["#table", "#row", "#cell"],
  wording: {
    fr: (finding) => ({
      title: "SIRET impossible",
      message: `« ${spokenCell(finding)} » n’est pas un SIRET : 14 chiffres dont la clé est juste.`,
      why: "Un SIRET porte une clé de contrôle ; une clé fausse signale une faute de frappe ou un chiffre perdu.",
      howTo:
        lostDigitsFr(finding) ||
        "Recopiez le SIRET depuis l’annuaire des entreprises ; dans un tableur, mettez la colonne au format Texte.",
    }),
    en: (finding) => ({
      title: "Impossible SIRET",
      message: `"${spokenCell(finding)}" is not a SIRET: 14 digits with a right check digit.`,
      why: "A SIRET has a check digit; a wrong one tells of a typing mistake or a lost digit.",
      howTo:
        lostDigitsEn(finding) || "Copy the SIRET from the company directory; in a spreadsheet, set the column to Text.",
    }),
  },
  examples: [
    {
      title: "Un chiffre a changé",
      schema: {
        fields: [{ name: "siret", type: "string" }],
        custom_checks: [{ name: "siret", params: { column: "siret" } }],
      },
      csv: 'siret\n21350288300019\n21350288300018\n""\n',
      finds: [{ row: 3, field: "siret" }],
    },
  ],
  custom: {
    names: ["siret", "french-siret-value"],
    compile: (params) => ({
      columns: [columnParam(params, "column")],
      place: "first-column",
      skipsEmpty: true,
      test: ([value]) => (typeof value === "string" && isSiret(value) ? null : {}),
      accepts: rowTest(any(isEmpty(0), { kind: "siret", cell: 0 })),
      refuses: isPlainlyNoSiret,
    }),
  },
});
