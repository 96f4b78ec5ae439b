import { commune } from "../example-authorities.ts";
import { generalDuty } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** Public facilities. */
export const obligation = defineObligation({
  slug: "equipements",
  title: { fr: "Équipements publics", en: "Public facilities" },
  who: { fr: "Toute collectivité", en: "Every authority" },
  threshold: null,
  basis: [generalDuty],
  schema: "scdl/equipements",
  since: null,
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: () => ({
    level: "recommended",
    because: {
      fr: "Jeu du socle commun : aucun texte ne l’impose en propre ; il relève de l’obligation générale là où elle vaut.",
      en: "A dataset of the common base: no text of its own imposes it; it falls under the general duty where that holds.",
    },
  }),
  examples: [{ title: "N’importe quelle commune", authority: commune({ municipal: 1500 }), gives: "recommended" }],
});
