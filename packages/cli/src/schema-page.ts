import type { Lang } from "@opendatalocale/report";
import type { SchemaEntry, SchemaSummary } from "@opendatalocale/schemas";
import type { ConstraintsDescriptor, FieldDescriptor } from "@opendatalocale/table-schema";

const words = {
  fr: {
    version: "version",
    aliases: "vaut aussi pour",
    columns: "Colonnes",
    required: "obligatoire",
    example: "exemple",
    values: "valeurs",
    law: "Base légale",
  },
  en: {
    version: "version",
    aliases: "also stands for",
    columns: "Columns",
    required: "required",
    example: "example",
    values: "values",
    law: "Legal basis",
  },
} as const;

/** A schema as text for a person: what it is for, then a line or two per column. */
export function schemaPage(summary: SchemaSummary, entry: SchemaEntry, lang: Lang): string {
  const word = words[lang];
  const aliases = summary.aliases.length > 0 ? ` (${word.aliases} ${summary.aliases.join(", ")})` : "";
  const lines = [
    `${summary.title[lang]}`,
    `${summary.id}, ${word.version} ${summary.version}${aliases}`,
    "",
    entry.description[lang],
    "",
  ];
  lines.push(`${word.columns}${lang === "fr" ? " :" : ":"}`);
  for (const field of entry.tableSchema.fields) lines.push(...fieldLines(field, entry, lang));
  if (entry.legalBasis.length > 0) {
    lines.push(
      "",
      `${word.law}${lang === "fr" ? " :" : ":"}`,
      ...entry.legalBasis.map(({ text, article }) => `  ${text[lang]}${article ? ` (${article})` : ""}`),
    );
  }
  return `${lines.join("\n")}\n${entry.homepage}\n`;
}

function fieldLines(field: FieldDescriptor, entry: SchemaEntry, lang: Lang): string[] {
  const word = words[lang];
  const constraints: ConstraintsDescriptor = field.constraints ?? {};
  const kind = [field.type ?? "string", ...(constraints.required ? [word.required] : [])].join(", ");
  const title = lang === "fr" ? field.title : entry.fields[field.name]?.title.en;
  const lines = [`  ${field.name} (${kind})${title ? ` : ${title}` : ""}`];
  if (constraints.enum) lines.push(`      ${word.values} : ${constraints.enum.map(String).join(" | ")}`);
  if (field.example !== undefined) lines.push(`      ${word.example} : ${String(field.example)}`);
  return lines;
}
