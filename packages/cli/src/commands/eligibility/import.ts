import { defineCommand } from "../../command.ts";
import { command as importFigures } from "../territories/import.ts";

/** `odl eligibility import`: the headcounts without which the law's second floor stays unknown. The same import as `odl territories import`. */
export const command = defineCommand({
  ...importFigures,
  summary: {
    fr: "Importe des effectifs (liste avec équivalents temps plein, base Sirene) et des populations",
    en: "Imports headcounts (a list with full-time equivalents, the Sirene register) and populations",
  },
  examples: [
    {
      line: "odl eligibility import effectifs.csv --vintage 2026",
      says: { fr: "Une liste : siren, etp", en: "A list: siren, etp" },
    },
    {
      line: "odl eligibility list --region 27 --status oblige,oblige-a-confirmer",
      says: { fr: "Puis la liste de ceux que la loi oblige", en: "Then the list of those the law obliges" },
    },
  ],
});
