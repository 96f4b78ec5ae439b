import { onlyFor } from "../decisions.ts";
import { commune, epci } from "../example-authorities.ts";
import { generalDuty } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** First names of newborns. */
export const obligation = defineObligation({
  slug: "prenoms",
  title: { fr: "Prénoms des nouveau-nés", en: "First names of newborns" },
  who: { fr: "Communes, qui tiennent l’état civil", en: "Communes, which keep the civil register" },
  threshold: null,
  basis: [generalDuty],
  schema: "scdl/prenoms",
  since: null,
  deadline: null,
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: (subject) =>
    onlyFor(["commune"], subject, {
      fr: "Seules les communes tiennent l’état civil.",
      en: "Only communes keep the civil register.",
    }) ?? {
      level: "recommended",
      because: {
        fr: "Jeu du socle commun : aucun texte ne l’impose en propre ; il relève de l’obligation générale là où elle vaut.",
        en: "A dataset of the common base: no text of its own imposes it; it falls under the general duty where that holds.",
      },
    },
  examples: [
    { title: "Commune", authority: commune({ municipal: 20_000 }), gives: "recommended" },
    { title: "Communauté de communes", authority: epci(), gives: "not-applicable" },
  ],
});
