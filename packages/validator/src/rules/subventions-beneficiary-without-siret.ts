import { any, isEmpty, isFilled, rowTest } from "../rows/row-test.ts";
import { defineRule } from "../rule.ts";
import { spoken } from "../words/spoken.ts";

/** The RNA number alone is for help in kind. */
export const rule = defineRule({
  type: "subventions-beneficiary-without-siret",
  schemas: ["scdl/subventions"],
  source: "Schéma scdl/subventions, descriptions des champs",
  fields: ["nature", "idBeneficiaire", "rnaBeneficiaire"],
  wording: {
    fr: (finding) => ({
      title: "Aide en argent sans SIRET",
      message: `Le bénéficiaire ${spoken(finding, "rna")} reçoit une aide en numéraire sans SIRET.`,
      why: "Le numéro RNA seul suffit pour une aide en nature ; une association qui reçoit de l’argent public a un SIRET.",
      howTo: "Ajoutez le SIRET de l’association (annuaire des entreprises), ou corrigez la nature de l’aide.",
    }),
    en: (finding) => ({
      title: "Help in cash without a SIRET",
      message: `The beneficiary ${spoken(finding, "rna")} receives help in cash without a SIRET.`,
      why: "The RNA number alone is enough for help in kind; an association that receives public money has a SIRET.",
      howTo: "Add the association’s SIRET (directory of companies), or mend the kind of help.",
    }),
  },
  examples: [
    {
      title: "En numéraire, avec le seul RNA",
      csv: "nature,idBeneficiaire,rnaBeneficiaire\naide en nature,,W354000001\naide en numéraire,,W354000001\naide en numéraire,21350288300019,W354000001\n",
      finds: [{ row: 3, field: "idBeneficiaire" }],
    },
  ],
  start: () => ({
    eachRowAlone: true,
    row: ([kind = "", siret = "", rna = ""]) =>
      siret === "" && rna !== "" && kind.includes("numéraire")
        ? { field: "idBeneficiaire", cell: "", params: { rna } }
        : null,
    // A SIRET is there, or the RNA number is not.
    accepts: rowTest(any(isFilled(1), isEmpty(2))),
  }),
});
