import { transportData } from "../obligation-kinds/transport-data.ts";

/** Car parks. */
export const obligation = transportData({
  slug: "stationnement",
  title: { fr: "Parcs de stationnement", en: "Car parks" },
  schema: "etalab/schema-stationnement",
  question: {
    fr: "Détient-elle des données sur des parcs de stationnement hors voirie ?",
    en: "Does it hold data on off-street car parks?",
  },
});
