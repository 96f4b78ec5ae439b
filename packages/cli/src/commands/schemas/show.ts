import { loadSchema } from "@opendatalocale/schemas";
import { defineCommand } from "../../command.ts";
import { knownSchema } from "../../known-schema.ts";
import { schemaPage } from "../../schema-page.ts";

/** `odl schemas show`: what a schema asks of a file, for a person or as its Table Schema descriptor. */
export const command = defineCommand({
  summary: { fr: "Montre un schéma : ses colonnes et leurs règles", en: "Shows a schema: its columns and their rules" },
  usage: { fr: "<schéma>", en: "<schema>" },
  flags: {
    format: {
      type: "string",
      choices: ["text", "json"],
      help: {
        fr: "text (par défaut) ou json : le descripteur Table Schema lui-même",
        en: "text (default) or json: the Table Schema descriptor itself",
      },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    { line: "odl schemas show scdl/subventions", says: { fr: "Les colonnes attendues", en: "The expected columns" } },
    {
      line: "odl schemas show scdl/subventions@2.0.2 --format json > schema.json",
      says: { fr: "Le descripteur d’une version, dans un fichier", en: "The descriptor of one version, in a file" },
    },
  ],
  statuses: [
    { fr: "le schéma est montré", en: "the schema is shown" },
    { fr: "ne sert pas ici", en: "not used here" },
    { fr: "schéma inconnu, ou commande mal écrite", en: "unknown schema, or wrong command line" },
  ],
  run: async ({ words: [reference = ""], flags, lang, terminal }) => {
    const summary = await knownSchema(reference);
    const entry = await loadSchema(summary);
    terminal.write(
      flags.format === "json" ? `${JSON.stringify(entry.tableSchema, null, 2)}\n` : schemaPage(summary, entry, lang),
    );
    return 0;
  },
});
