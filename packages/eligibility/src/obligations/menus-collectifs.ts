import { egalim } from "../legal-texts.ts";
import { commonBase } from "../obligation-kinds/common-base.ts";

/** Menus of collective catering. */
export const obligation = commonBase({
  slug: "menus-collectifs",
  title: { fr: "Menus de la restauration collective", en: "Menus of collective catering" },
  who: {
    fr: "Toute collectivité qui gère une restauration collective",
    en: "Every authority that runs collective catering",
  },
  schema: "scdl/menus-collectifs",
  basis: [egalim()],
  because: {
    fr: "Jeu du socle commun : la loi EGalim demande d’informer les convives, pas de publier un fichier de données.",
    en: "A dataset of the common base: the EGalim act asks to inform diners, not to publish a data file.",
  },
  confidence: "secondary",
});
