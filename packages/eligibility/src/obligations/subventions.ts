import { commune, epci } from "../example-authorities.ts";
import { cited, digitalRepublic, law2000 } from "../legal-texts.ts";
import { defineObligation } from "../obligation.ts";

/** Essential data of subsidy agreements. */
export const obligation = defineObligation({
  slug: "subventions",
  title: { fr: "Données essentielles des conventions de subvention", en: "Essential data of subsidy agreements" },
  who: { fr: "Toute autorité qui accorde des subventions", en: "Every authority that grants subsidies" },
  threshold: {
    fr: "Par convention : plus de 23 000 € par an",
    en: "Per agreement: more than €23,000 a year",
  },
  basis: [
    law2000("10"),
    digitalRepublic("18"),
    cited("Décret n° 2001-495, art. 1", null),
    { citation: "Décret n° 2017-779", date: null, url: "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000034600552" },
    cited("Arrêté du 17 novembre 2017", "2017-11-17"),
  ],
  schema: "scdl/subventions",
  since: "2017-08-01",
  deadline: {
    fr: "Dans les trois mois de la signature, sur son site ou sur data.gouv.fr avec un lien",
    en: "Within three months of signature, on its site or on data.gouv.fr with a link",
  },
  confidence: "secondary",
  checkedOn: "2026-11-25",
  decide: ({ status }) =>
    status === "oblige"
      ? {
          level: "required",
          because: {
            fr: "Elle atteint les deux seuils de l’obligation générale : chaque convention de plus de 23 000 € par an est à publier.",
            en: "It reaches both floors of the general duty: each agreement above €23,000 a year is to be published.",
          },
        }
      : {
          level: "required",
          isToConfirm: true,
          because: {
            fr: "Le décret ne fixe pas de seuil de taille, mais la documentation du schéma en donne un (3 500 habitants et 50 agents) : à confirmer pour elle.",
            en: "The decree sets no floor of size, but the schema’s documentation gives one (3,500 inhabitants and 50 staff): to be confirmed for it.",
          },
        },
  examples: [
    { title: "Commune obligée", authority: commune({ municipal: 12_000, fte: 210 }), gives: "required" },
    { title: "Petite commune, à confirmer", authority: commune({ municipal: 900, fte: 6 }), gives: "required" },
    { title: "Avant le décret", authority: epci({ fte: 90 }), date: "2017-07-31", gives: "not-applicable" },
  ],
});
