import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A custom check of the schema that does not exist or is badly called: a fault of the schema. */
export const check = defineCheck({
  type: "check-error",
  tags: ["#table"],
  wording: {
    fr: (finding) => ({
      title: "Contrôle du schéma inapplicable",
      message: `${finding.params?.reason === "unknown" ? `Le schéma demande un contrôle inconnu : « ${finding.check ?? ""} »` : `Le schéma appelle mal le contrôle « ${finding.check ?? ""} » (paramètre ${spoken(finding, "param")})`}.`,
      why: "La faute est dans le schéma, pas dans votre fichier ; mais le contrôle demandé n’a pas pu être fait.",
      howTo: "Signalez ce défaut aux auteurs du schéma.",
    }),
    en: (finding) => ({
      title: "Check that cannot be applied",
      message: `${finding.params?.reason === "unknown" ? `The schema asks for an unknown check: "${finding.check ?? ""}"` : `The schema badly calls the check "${finding.check ?? ""}" (parameter ${spoken(finding, "param")})`}.`,
      why: "The fault is in the schema, not in your file; but the check asked for could not be made.",
      howTo: "Tell the authors of the schema.",
    }),
  },
  examples: [
    {
      title: "Un contrôle inconnu",
      schema: {
        fields: [
          { name: "nom", type: "string" },
          { name: "ville", type: "string" },
        ],
        custom_checks: [{ name: "zorglub", params: { column: "nom" } }],
      },
      csv: "nom,ville\nA,B\n",
      finds: [{}],
    },
  ],
});
