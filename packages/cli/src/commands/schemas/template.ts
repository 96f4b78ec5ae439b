import { loadSchema } from "@opendatalocale/schemas";
import { defineCommand } from "../../command.ts";
import { knownSchema } from "../../known-schema.ts";

/** `odl schemas template`: a file to fill in. */
export const command = defineCommand({
  summary: {
    fr: "Écrit un fichier CSV à remplir : l’en-tête et une ligne d’exemple",
    en: "Writes a CSV file to fill in: the header and one example row",
  },
  usage: { fr: "<schéma>", en: "<schema>" },
  flags: {
    empty: { type: "boolean", help: { fr: "Sans la ligne d’exemple", en: "Without the example row" } },
  },
  words: { min: 1, max: 1 },
  examples: [
    {
      line: "odl schemas template scdl/deliberations > deliberations.csv",
      says: { fr: "Le fichier à remplir ; la ligne d’exemple est valide", en: "The file to fill in; its row is valid" },
    },
  ],
  run: async ({ words: [reference = ""], flags, terminal }) => {
    const { tableSchema, rows } = await loadSchema(knownSchema(reference));
    const header = tableSchema.fields.map(({ name }) => name);
    const lines = flags.empty ? [header] : [header, rows.ok[0] ?? []];
    terminal.write(lines.map((cells) => `${cells.map(csvCell).join(",")}\n`).join(""));
    return 0;
  },
});

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
