import { commune } from "../example-authorities.ts";
import { egalim } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** Menus of collective catering. */
export const obligation = defineObligation({
  slug: "menus-collectifs",
  title: { fr: "Menus de la restauration collective", en: "Menus of collective catering" },
  who: {
    fr: "Toute collectivité qui gère une restauration collective",
    en: "Every authority that runs collective catering",
  },
  threshold: null,
  basis: [egalim()],
  schema: "scdl/menus-collectifs",
  since: null,
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: () => ({
    level: "recommended",
    because: {
      fr: "Jeu du socle commun : la loi EGalim demande d’informer les convives, pas de publier un fichier de données.",
      en: "A dataset of the common base: the EGalim act asks to inform diners, not to publish a data file.",
    },
  }),
  examples: [{ title: "N’importe quelle commune", authority: commune({ municipal: 1500 }), gives: "recommended" }],
});
