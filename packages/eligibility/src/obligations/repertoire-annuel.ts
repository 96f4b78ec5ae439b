import { commune } from "../example-authorities.ts";
import { inventoryDuty } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** The yearly inventory of public information. */
export const obligation = defineObligation({
  slug: "repertoire-annuel",
  title: { fr: "Répertoire annuel des informations publiques", en: "Yearly inventory of public information" },
  who: {
    fr: "Toute administration qui produit ou détient des informations publiques",
    en: "Every administration that produces or holds public information",
  },
  threshold: null,
  basis: [inventoryDuty],
  schema: "scdl/catalogue",
  since: "2016-10-09",
  deadline: { fr: "Une version à jour chaque année", en: "An updated version every year" },
  confidence: "law",
  checkedOn: "2026-11-25",
  decide: () => ({
    level: "required",
    because: {
      fr: "Aucun seuil : le répertoire des principaux documents est dû par toutes les administrations, même les plus petites. Le schéma du catalogue aide à le tenir, la loi ne l’impose pas.",
      en: "No floor: every administration owes the inventory of its main documents, even the smallest. The catalogue schema helps to keep it; the law does not impose it.",
    },
  }),
  examples: [
    { title: "Commune de 120 habitants", authority: commune({ municipal: 120, fte: 2 }), gives: "required" },
    { title: "Avant la loi", authority: commune({ municipal: 120 }), date: "2016-01-01", gives: "not-applicable" },
  ],
});
