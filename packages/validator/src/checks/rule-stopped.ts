import { defineCheck } from "../check.ts";
import { spoken } from "../words/spoken.ts";

/** A rule had to remember more than it may, and was not carried to the end. */
export const check = defineCheck({
  type: "rule-stopped",
  tags: ["#file"],
  wording: {
    fr: (finding) => ({
      title: "Règle interrompue",
      message: `La règle « ${spoken(finding, "rule")} » a été vérifiée jusqu’à ${spoken(finding, "limit")} valeurs différentes, puis interrompue.`,
      why: "La mémoire ne grandit pas avec le fichier ; cette règle compare les lignes entre elles.",
      howTo: "Découpez le fichier, par année par exemple, pour que la règle soit vérifiée partout.",
    }),
    en: (finding) => ({
      title: "Rule stopped",
      message: `The rule “${spoken(finding, "rule")}” was checked up to ${spoken(finding, "limit")} different values, then stopped.`,
      why: "Memory does not grow with the file; this rule compares rows with one another.",
      howTo: "Split the file, by year for instance, so that the rule is checked everywhere.",
    }),
  },
  examples: [
    { title: "Un petit fichier", schema: { fields: [{ name: "nom", type: "string" }] }, csv: "nom\nA\n", finds: [] },
  ],
});
