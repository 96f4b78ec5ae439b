import { unverifiedDuty } from "../obligation-kinds/unverified-duty.ts";

/** Accessibility of streets. */
export const obligation = unverifiedDuty({
  slug: "accessibilite-voirie",
  title: { fr: "Accessibilité de la voirie", en: "Accessibility of streets" },
  who: { fr: "Gestionnaires de voirie", en: "Managers of streets" },
  schema: null,
  question: { fr: "Gère-t-elle une voirie ouverte aux piétons ?", en: "Does it manage streets open to pedestrians?" },
  because: {
    fr: "L’obligation pèserait sur le gestionnaire de la voirie (modèle du CNIG) ; le texte n’a pas été vérifié.",
    en: "The duty would weigh on whoever manages the streets (CNIG’s model); the text was not checked.",
  },
});
