import { BAL, balVersions, listJsonSchemas, listSchemas } from "@opendatalocale/schemas";
import { defineCommand } from "../../command.ts";

const addressTitle = { fr: "Base Adresse Locale", en: "Local address base" };
/** Checked by the reference validator, which holds its own models. */
const addresses = balVersions.map((version, index) => ({
  id: BAL,
  version,
  latest: index === 0,
  aliases: [],
  title: addressTitle,
}));

/** `odl schemas list`: the schemas that work by their id, offline. */
export const command = defineCommand({
  summary: { fr: "Liste les schémas connus", en: "Lists the known schemas" },
  usage: { fr: "", en: "" },
  flags: {
    format: {
      type: "string",
      choices: ["text", "json"],
      help: { fr: "Forme de la liste (text par défaut)", en: "Form of the list (default: text)" },
    },
  },
  words: { min: 0, max: 0 },
  examples: [
    {
      line: "odl schemas list",
      says: { fr: "Les schémas, avec leurs versions", en: "The schemas, with their versions" },
    },
    {
      line: "odl schemas list --format json",
      says: { fr: "La même liste pour un programme", en: "The same list for a program" },
    },
  ],
  statuses: [
    { fr: "la liste est donnée", en: "the list is given" },
    { fr: "ne sert pas ici", en: "not used here" },
    { fr: "la commande est mal écrite", en: "the command line is wrong" },
  ],
  run: async ({ flags, lang, terminal }) => {
    const schemas = [...listSchemas(), ...listJsonSchemas(), ...addresses].sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    );
    if (flags.format === "json") {
      const rows = schemas.map(({ id, version, latest, aliases, title }) => ({ id, version, latest, aliases, title }));
      terminal.write(`${JSON.stringify(rows, null, 2)}\n`);
      return 0;
    }
    const names = schemas.map(({ id, version, latest }) => (latest ? id : `${id}@${version}`));
    const width = Math.max(...names.map((name) => name.length)) + 2;
    const lines = schemas.map(
      ({ version, title }, index) => `${(names[index] ?? "").padEnd(width)}${version.padEnd(8)}${title[lang]}`,
    );
    terminal.write(`${lines.join("\n")}\n`);
    return 0;
  },
});
