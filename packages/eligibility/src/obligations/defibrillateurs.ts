import { unverifiedDuty } from "../obligation-kinds/unverified-duty.ts";

/** Defibrillators. */
export const obligation = unverifiedDuty({
  slug: "defibrillateurs",
  title: { fr: "Défibrillateurs", en: "Defibrillators" },
  who: { fr: "Exploitants de défibrillateurs", en: "Operators of defibrillators" },
  schema: "atlasante/schema-dae",
  question: { fr: "Exploite-t-elle des défibrillateurs ?", en: "Does it operate defibrillators?" },
  because: {
    fr: "L’obligation pèserait sur l’exploitant de l’appareil ; le texte n’a pas été vérifié.",
    en: "The duty would weigh on whoever operates the device; the text was not checked.",
  },
});
