import { formNames } from "@opendatalocale/conventions";
import type { FlagDefinitions } from "../command.ts";

const text = { fr: "texte", en: "text" };

/** What both commands of convention take: the ATD, the optional clauses, the form. */
export const conventionFlags = {
  atd: {
    type: "string",
    value: { fr: "siren|insee|nom", en: "siren|insee|name" },
    help: { fr: "L’animateur territorial des données", en: "The ATD, who accompanies" },
  },
  "atd-name": {
    type: "string",
    value: text,
    help: { fr: "Son nom, s’il n’est pas une collectivité connue", en: "Its name, where it is no known authority" },
  },
  "atd-address": { type: "string", value: text, help: { fr: "Son adresse", en: "Its address" } },
  "atd-representative": { type: "string", value: text, help: { fr: "Qui signe pour lui", en: "Who signs for it" } },
  "atd-title": { type: "string", value: text, help: { fr: "En quelle qualité", en: "In what capacity" } },
  contact: { type: "string", value: text, help: { fr: "À qui écrire chez l’ATD", en: "Whom to write to at the ATD" } },
  date: { type: "string", value: { fr: "jour", en: "day" }, help: { fr: "Jour de signature", en: "Day of signature" } },
  place: { type: "string", value: text, help: { fr: "Lieu de signature", en: "Place of signature" } },
  duration: { type: "string", value: text, help: { fr: "Durée de la convention", en: "How long it lasts" } },
  meetings: {
    type: "string",
    value: text,
    help: {
      fr: "Clause facultative : rythme des réunions (« une fois par mois »)",
      en: "Optional clause: how often one meets",
    },
  },
  portal: {
    type: "string",
    value: text,
    help: { fr: "Clause facultative : portail mutualisé", en: "Optional clause: shared portal" },
  },
  "buyer-profile": {
    type: "string",
    value: text,
    help: {
      fr: "Clause facultative : profil d’acheteur dont les marchés sont publiés",
      en: "Optional clause: buyer profile whose contracts are published",
    },
  },
  template: {
    type: "string",
    value: { fr: "modele.docx", en: "model.docx" },
    help: {
      fr: "Son propre modèle Word, avec des étiquettes ({etd_nom}, {date}…)",
      en: "One’s own Word model, with tags ({etd_nom}, {date}…)",
    },
  },
  format: {
    type: "string",
    short: "f",
    choices: formNames,
    help: { fr: "docx (par défaut), odt, pdf, markdown ou html", en: "docx (default), odt, pdf, markdown or html" },
  },
} as const satisfies FlagDefinitions;
