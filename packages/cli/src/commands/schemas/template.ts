import { loadSchema } from "@opendatalocale/schemas";
import { type TemplateFormat, templateFormats, writeTemplate } from "@opendatalocale/validator/schema-doc";
import { defineCommand } from "../../command.ts";
import { strictFormatOfOutput } from "../../format-of-output.ts";
import { knownSchema } from "../../known-schema.ts";
import { writeNew } from "../../write-new.ts";

/** `odl schemas template`: a file to fill in. */
export const command = defineCommand({
  summary: {
    fr: "Écrit un fichier à remplir : l’en-tête, une ligne d’exemple et, dans un classeur, le mode d’emploi",
    en: "Writes a file to fill in: the header, one example row and, in a workbook, how to fill it in",
  },
  usage: { fr: "<schéma>", en: "<schema>" },
  flags: {
    format: {
      type: "string",
      short: "f",
      choices: templateFormats,
      help: { fr: "csv (par défaut), xlsx ou ods", en: "csv (default), xlsx or ods" },
    },
    output: {
      type: "string",
      short: "o",
      value: { fr: "fichier", en: "file" },
      help: {
        fr: "Fichier à écrire ; sans elle, un CSV va sur la sortie standard et un classeur prend le nom du schéma",
        en: "File to write; without it a CSV goes to the standard output and a workbook takes the schema’s name",
      },
    },
    empty: { type: "boolean", help: { fr: "Sans la ligne d’exemple", en: "Without the example row" } },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl schemas template scdl/deliberations > deliberations.csv",
      says: { fr: "Le fichier à remplir ; la ligne d’exemple est valide", en: "The file to fill in; its row is valid" },
    },
    {
      line: "odl schemas template scdl/subventions --format xlsx",
      says: {
        fr: "Un classeur Excel avec listes déroulantes, dates et codes protégés, mode d’emploi",
        en: "An Excel workbook with drop-down lists, safe dates and codes, and explanations",
      },
    },
  ],
  statuses: [
    { fr: "le modèle est écrit", en: "the template is written" },
    { fr: "ne sert pas ici", en: "not used here" },
    {
      fr: "schéma inconnu, fichier déjà là, ou commande mal écrite",
      en: "unknown schema, file already there, or wrong command line",
    },
  ],
  run: async ({ words: [reference = ""], flags, lang, terminal }) => {
    const schema = await knownSchema(reference);
    const asked = strictFormatOfOutput(flags, { ".csv": "csv", ".xlsx": "xlsx", ".ods": "ods" });
    const format: TemplateFormat = templateFormats.find((name) => name === asked) ?? "csv";
    const bytes = writeTemplate(await loadSchema(schema), { format, lang, isEmpty: flags.empty ?? false });
    const bareName = schema.id.replace(/^.*\//, "").replace(/^schema-/, "");
    const output = flags.output ?? (format === "csv" ? null : `${bareName}.${format}`);
    if (output === null) {
      for await (const piece of bytes) terminal.write(new TextDecoder().decode(piece));
      return 0;
    }
    await writeNew(output, bytes);
    terminal.write(lang === "fr" ? `Modèle écrit : ${output}\n` : `Template written: ${output}\n`);
    return 0;
  },
});
