import type { ConventionInput } from "../convention.ts";

/** Everything told, every optional clause asked for. */
export const whole: ConventionInput = {
  atd: {
    name: "Région Exemple",
    siren: "200053726",
    address: "1 place de la Région, 21000 Dijon",
    representative: "Camille Œuvrard",
    title: "Présidente",
  },
  etd: {
    name: "Commune d’Exemple",
    siren: "212102313",
    address: "2 rue de la Mairie, 21000 Exemple",
    representative: "Dominique Martin",
    title: "Maire",
  },
  date: "2026-03-01",
  place: "Dijon",
  situation: "Au 1er mars 2026, la situation de l’ETD est : obligée de publier.",
  datasets: [
    {
      title: "Répertoire annuel",
      schema: "scdl/catalogue",
      reason: "obligatoire (CRPA, art. L322-6)",
      deadline: "Chaque année",
    },
    { title: "Délibérations", schema: "scdl/deliberations", reason: "recommandé (CGCT)", deadline: null },
  ],
  options: {
    sharedPortal: "data.exemple.fr",
    buyerProfile: "marches.exemple.fr",
    meetings: "une fois par mois",
    duration: "un an, renouvelable par accord écrit",
    contact: "opendata@exemple.fr",
  },
};

/** Nothing told. */
export const bare: ConventionInput = { atd: { name: "" }, etd: { name: "" }, datasets: [] };
