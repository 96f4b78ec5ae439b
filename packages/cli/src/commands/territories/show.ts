import { defineCommand } from "../../command.ts";
import { authorityPage } from "../../territories/authority-page.ts";
import { knownTerritories } from "../../territories/known-territories.ts";
import { oneAuthority } from "../../territories/one-authority.ts";

/** `odl territories show`: one authority, each figure with its year and source. */
export const command = defineCommand({
  summary: {
    fr: "Montre une collectivité : ses codes, sa population, ses agents, leurs sources",
    en: "Shows an authority: its codes, population and staff, with their sources",
  },
  usage: { fr: "<SIREN, SIRET, code INSEE ou nom>", en: "<SIREN, SIRET, INSEE code or name>" },
  details: {
    fr: "Un nom qui désigne plusieurs collectivités les liste et sort avec le code 2. Un ancien code ou un ancien nom mène à la collectivité d’aujourd’hui.",
    en: "A name that may mean several authorities lists them and exits with status 2. A former code or name leads to the authority of today.",
  },
  flags: {
    format: {
      type: "string",
      short: "f",
      choices: ["text", "json"],
      help: { fr: "Forme de la réponse (text par défaut)", en: "Form of the answer (default: text)" },
    },
  },
  words: { min: 1, max: Number.POSITIVE_INFINITY },
  examples: [
    { line: "odl territories show 212102313", says: { fr: "Par son SIREN", en: "By its SIREN" } },
    {
      line: "odl territories show Saint-Denis 93",
      says: { fr: "Par son nom, dans un département", en: "By its name, in a département" },
    },
    { line: "odl territories show insee:21231 -f json", says: { fr: "Pour un programme", en: "For a program" } },
  ],
  statuses: [
    { fr: "la collectivité est montrée", en: "the authority is shown" },
    { fr: "ne sert pas ici", en: "not used here" },
  ],
  run: async ({ words, flags, lang, terminal }) => {
    const authority = await oneAuthority(await knownTerritories({ lang, terminal }), words.join(" "));
    terminal.write(
      flags.format === "json" ? `${JSON.stringify(authority, null, 2)}\n` : authorityPage(authority, lang),
    );
    return 0;
  },
});
