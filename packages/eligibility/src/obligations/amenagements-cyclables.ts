import { transportData } from "../obligation-kinds/transport-data.ts";

/** Cycling facilities. */
export const obligation = transportData({
  slug: "amenagements-cyclables",
  title: { fr: "Aménagements cyclables", en: "Cycling facilities" },
  schema: "etalab/schema-amenagements-cyclables",
  question: {
    fr: "Détient-elle des données sur des aménagements cyclables ?",
    en: "Does it hold data on cycling facilities?",
  },
});
