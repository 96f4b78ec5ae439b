import { findSchema, loadSchema } from "@opendatalocale/schemas";
import { CheckFailure, failureWords } from "@opendatalocale/validator";
import { loadSchemaFile } from "@opendatalocale/validator/node";
import { defineCommand } from "../../command.ts";
import { UsageError } from "../../usage-error.ts";

/** `odl schemas lint`: what is wrong or doubtful in a schema itself. */
export const command = defineCommand({
  summary: {
    fr: "Relit un schéma et dit ses propres défauts",
    en: "Reads a schema over and tells its own defects",
  },
  usage: { fr: "<schéma ou fichier .json>", en: "<schema or .json file>" },
  flags: {
    format: {
      type: "string",
      choices: ["text", "json"],
      help: { fr: "text (par défaut) ou json", en: "text (default) or json" },
    },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl schemas lint scdl/menus-collectifs",
      says: { fr: "Les défauts d’un schéma officiel", en: "The defects of an official schema" },
    },
    {
      line: "odl schemas lint schema.json --format json",
      says: { fr: "Ceux de votre schéma, pour un programme", en: "Those of your schema, for a program" },
    },
  ],
  statuses: [
    { fr: "le schéma est sans erreur", en: "the schema has no error" },
    { fr: "il a des erreurs", en: "it has errors" },
    {
      fr: "il n’a pas pu être lu, ou la commande est mal écrite",
      en: "it could not be read, or the command line is wrong",
    },
  ],
  run: async ({ words: [reference = ""], flags, lang, terminal }) => {
    const { lintSchema } = await import("@opendatalocale/table-schema/lint");
    const found = lintSchema(await descriptorOf(reference));
    if (flags.format === "json") terminal.write(`${JSON.stringify(found, null, 2)}\n`);
    else if (found.length === 0) terminal.write(lang === "fr" ? "Aucun défaut trouvé.\n" : "No defect found.\n");
    else
      for (const { severity, pointer, message, code } of found)
        terminal.write(`${words[lang][severity]} ${pointer || "/"} : ${message[lang]} (${code})\n`);
    return found.some(({ severity }) => severity === "error") ? 1 : 0;
  },
});

const words = {
  fr: { error: "Erreur  ", warning: "Remarque" },
  en: { error: "Error  ", warning: "Warning" },
} as const;

async function descriptorOf(reference: string): Promise<unknown> {
  const search = findSchema(reference);
  if ("schema" in search) return (await loadSchema(search.schema)).tableSchema;
  try {
    return (await loadSchemaFile(reference)).descriptor;
  } catch (error) {
    if (!(error instanceof CheckFailure)) throw error;
    const sentence = async (lang: "fr" | "en") => (await failureWords(error.code, error.params, lang)).message;
    throw new UsageError(error.code, { fr: await sentence("fr"), en: await sentence("en") }, { cause: error });
  }
}
