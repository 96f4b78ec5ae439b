import { defineRule } from "../rule.ts";
import { rowByRow } from "../rule-kinds/row-by-row.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** A SIRET begins with its SIREN. */
export const rule = defineRule({
  type: "dae-siren-disagrees",
  schemas: ["atlasante/schema-dae"],
  source: "Schéma atlasante/schema-dae, descriptions des champs",
  fields: ["expt_siret", "expt_siren"],
  wording: {
    fr: (finding) => ({
      title: "SIRET et SIREN en désaccord",
      message: `${spokenCell(finding)} ne commence pas par le SIREN ${spoken(finding, "siren")}.`,
      why: "Le SIRET d’un établissement commence par le SIREN de son entité.",
      howTo: "Corrigez celui des deux numéros qui se trompe.",
    }),
    en: (finding) => ({
      title: "SIRET and SIREN disagree",
      message: `${spokenCell(finding)} does not begin with the SIREN ${spoken(finding, "siren")}.`,
      why: "An establishment’s SIRET begins with its body’s SIREN.",
      howTo: "Mend whichever number is wrong.",
    }),
  },
  examples: [
    {
      title: "Deux organismes mêlés",
      csv: "expt_siren,expt_siret\n213502883,21350288300019\n213502883,21250056500016\n",
      finds: [{ row: 3, field: "expt_siret" }],
    },
  ],
  start: () =>
    rowByRow(([siret = "", siren = ""]) =>
      siret === "" || siren === "" || siret.startsWith(siren)
        ? null
        : { field: "expt_siret", cell: siret, params: { siren } },
    ),
});
