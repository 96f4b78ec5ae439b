import { transportData } from "../obligation-kinds/transport-data.ts";

/** Carpooling places. */
export const obligation = transportData({
  slug: "covoiturage",
  title: { fr: "Lieux de covoiturage", en: "Carpooling places" },
  schema: "etalab/schema-lieux-covoiturage",
  question: {
    fr: "Détient-elle des données sur des lieux de covoiturage ?",
    en: "Does it hold data on carpooling places?",
  },
});
