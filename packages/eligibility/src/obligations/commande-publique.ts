import { commune, syndicat } from "../example-authorities.ts";
import { ccp, cited } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** Essential data of public procurement (DECP). */
export const obligation = defineObligation({
  slug: "commande-publique",
  title: { fr: "Données essentielles de la commande publique", en: "Essential data of public procurement" },
  who: { fr: "Tout acheteur public", en: "Every public buyer" },
  threshold: {
    fr: "Par marché : 40 000 € HT et plus ; de 25 000 à 40 000 € HT, de même ou une liste annuelle au premier trimestre",
    en: "Per contract: €40,000 before tax and more; from €25,000 to €40,000, the same or a yearly list in the first quarter",
  },
  basis: [
    ccp("R2196-1 et R3131-1"),
    cited("Décret n° 2022-767", null),
    cited("Arrêtés du 22 décembre 2022, modifiés le 22 décembre 2023", "2022-12-22"),
  ],
  schema: "139bercy/format-commande-publique",
  since: "2024-01-01",
  deadline: {
    fr: "Dans les deux mois de la notification, sur data.gouv.fr",
    en: "Within two months of notification, on data.gouv.fr",
  },
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: () => ({
    level: "required",
    isToConfirm: true,
    because: {
      fr: "Tout acheteur est concerné, sans seuil d’habitants ni d’agents, pour chaque marché au-dessus du seuil. Les seuils ont pu changer en 2025 ou 2026 : à confirmer.",
      en: "Every buyer is concerned, whatever its inhabitants or staff, for each contract above the threshold. Thresholds may have changed in 2025 or 2026: to be confirmed.",
    },
  }),
  examples: [
    { title: "Petite commune", authority: commune({ municipal: 300, fte: 3 }), gives: "required" },
    { title: "Syndicat", authority: syndicat(), gives: "required" },
    { title: "Avant data.gouv.fr", authority: syndicat(), date: "2023-12-31", gives: "not-applicable" },
  ],
});
