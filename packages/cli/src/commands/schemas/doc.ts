import { loadSchema } from "@opendatalocale/schemas";
import { schemaDoc } from "@opendatalocale/validator/schema-doc";
import { defineCommand } from "../../command.ts";
import { knownSchema } from "../../known-schema.ts";
import { htmlDoc } from "../../schema-doc/html-doc.ts";
import { markdownDoc } from "../../schema-doc/markdown-doc.ts";

/** `odl schemas doc`: the page of a schema, to print or to publish. */
export const command = defineCommand({
  summary: {
    fr: "Écrit la page d’un schéma : colonnes, règles, exemples, base légale",
    en: "Writes a schema’s page: columns, rules, examples, legal basis",
  },
  usage: { fr: "<schéma>", en: "<schema>" },
  flags: {
    format: {
      type: "string",
      choices: ["markdown", "html"],
      help: { fr: "markdown (par défaut) ou html", en: "markdown (default) or html" },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl schemas doc scdl/subventions --format html > subventions.html",
      says: { fr: "Une page à ouvrir dans un navigateur", en: "A page to open in a browser" },
    },
  ],
  statuses: [
    { fr: "la page est écrite", en: "the page is written" },
    { fr: "ne sert pas ici", en: "not used here" },
    { fr: "schéma inconnu, ou commande mal écrite", en: "unknown schema, or wrong command line" },
  ],
  run: async ({ words: [reference = ""], flags, lang, terminal }) => {
    const doc = schemaDoc(await loadSchema(await knownSchema(reference)), lang);
    terminal.write(flags.format === "html" ? htmlDoc(doc, lang) : markdownDoc(doc, lang));
    return 0;
  },
});
