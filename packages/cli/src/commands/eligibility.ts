import { assess } from "@opendatalocale/eligibility";
import { defineCommand } from "../command.ts";
import { explain } from "../eligibility/explain.ts";
import { factsOf } from "../eligibility/facts-of.ts";
import { dayGiven, givenFacts } from "../eligibility/given-facts.ts";
import { knownTerritories } from "../territories/known-territories.ts";
import { oneAuthority } from "../territories/one-authority.ts";

/** `odl eligibility`: what the law makes one authority publish, and why. */
export const command = defineCommand({
  summary: {
    fr: "Dit ce que la loi fait publier à une collectivité, et pourquoi",
    en: "Says what the law makes an authority publish, and why",
  },
  usage: { fr: "<siren|code insee|nom>", en: "<siren|insee code|name>" },
  details: {
    fr: "Voir aussi : odl eligibility list (la liste à suivre d’un territoire), odl eligibility import (des effectifs).",
    en: "See also: odl eligibility list (the target list of a territory), odl eligibility import (headcounts).",
  },
  flags: {
    fte: {
      type: "string",
      value: { fr: "nombre", en: "number" },
      help: {
        fr: "Effectif en équivalents temps plein ; l’emporte sur tout autre chiffre",
        en: "Headcount in full-time equivalents; wins over any other figure",
      },
    },
    yes: {
      type: "string",
      value: { fr: "questions", en: "questions" },
      help: {
        fr: "Questions auxquelles répondre oui, séparées par des virgules",
        en: "Questions answered yes, separated by commas",
      },
    },
    no: {
      type: "string",
      value: { fr: "questions", en: "questions" },
      help: { fr: "Questions auxquelles répondre non", en: "Questions answered no" },
    },
    date: {
      type: "string",
      value: { fr: "jour", en: "day" },
      help: { fr: "Jour du jugement (aujourd’hui par défaut)", en: "Day of the judgement (default: today)" },
    },
    format: {
      type: "string",
      choices: ["text", "json"],
      help: { fr: "Forme de la réponse (text par défaut)", en: "Form of the answer (default: text)" },
    },
  },
  words: { min: 1, max: 20 },
  examples: [
    { line: "odl eligibility Dijon", says: { fr: "Par son nom", en: "By its name" } },
    {
      line: "odl eligibility 21231 --fte 61,5 --yes bornes-de-recharge",
      says: { fr: "Par son code INSEE, avec ce que l’on en sait", en: "By its INSEE code, with what one knows" },
    },
  ],
  statuses: [
    { fr: "la réponse est donnée, quelle qu’elle soit", en: "the answer is given, whatever it is" },
    { fr: "ne sert pas ici", en: "not used here" },
    {
      fr: "collectivité inconnue, nom que plusieurs portent, ou commande mal écrite",
      en: "unknown authority, name that several bear, or wrong command line",
    },
  ],
  run: async ({ words, flags, lang, terminal }) => {
    const date = dayGiven(flags.date);
    const territories = await knownTerritories({ lang, terminal });
    const authority = await oneAuthority(territories, words.join(" "));
    const known = await factsOf(authority, territories);
    const facts = givenFacts(flags, known, assess(authority, known, date));
    const assessment = assess(authority, facts, date);
    if (flags.format === "json") {
      const { obligations, ...rest } = assessment;
      const duties = obligations.map(({ obligation: { decide: _, examples: __, ...law }, ...verdict }) => ({
        ...law,
        ...verdict,
      }));
      terminal.write(`${JSON.stringify({ ...rest, obligations: duties }, null, 2)}\n`);
    } else terminal.write(explain(assessment, lang, Math.min(terminal.width ?? 100, 120)));
    return 0;
  },
});
