import type { Lang } from "@opendatalocale/report";
import type { SchemaEntry } from "@opendatalocale/schemas";
import type { FieldDescriptor } from "@opendatalocale/table-schema";
import type { CellKind, ColumnStyle, WorkbookDocument, WrittenCell } from "@opendatalocale/tabular/write";
import { csvLine } from "@opendatalocale/tabular/write";
import { docWords } from "./doc-words.ts";
import { type SchemaDoc, schemaDoc } from "./schema-doc.ts";

export const templateFormats = ["csv", "xlsx", "ods"] as const;
export type TemplateFormat = (typeof templateFormats)[number];

export interface TemplateOptions {
  readonly format: TemplateFormat;
  readonly lang: Lang;
  /** Without the example row. */
  readonly isEmpty: boolean;
}

/**
 * A file to fill in: the header and one valid example row. In a workbook, cells keep leading zeros and ISO dates, closed
 * lists are drop-downs, each label carries its explanation, and a second sheet explains every column.
 */
export async function* writeTemplate(entry: SchemaEntry, options: TemplateOptions): AsyncGenerator<Uint8Array> {
  const header = entry.tableSchema.fields.map(({ name }) => name);
  const example = options.isEmpty ? [] : [entry.rows.ok[0] ?? []];
  if (options.format === "csv") {
    yield new TextEncoder().encode([header, ...example].map((cells) => csvLine(cells)).join(""));
    return;
  }
  const { writeXlsx, writeOds } = await import("@opendatalocale/tabular/write");
  const write = options.format === "xlsx" ? writeXlsx : writeOds;
  yield* write(workbook(entry, example, schemaDoc(entry, options.lang), options.lang));
}

function workbook(
  entry: SchemaEntry,
  example: readonly (readonly string[])[],
  doc: SchemaDoc,
  lang: Lang,
): WorkbookDocument {
  const { fields } = entry.tableSchema;
  const columns = fields.map((field) => columnOf(field));
  const labels = doc.fields.map(
    ({ name, title, description, isRequired, limits, example: sample }): WrittenCell => ({
      text: name,
      look: isRequired ? "required" : "header",
      comment: [
        `${title} (${isRequired ? docWords[lang].required : docWords[lang].optional})`,
        description,
        ...limits,
        sample,
      ]
        .filter((line) => line !== "")
        .join("\n"),
    }),
  );
  const rows = example.map((cells) =>
    cells.map((text, index): WrittenCell => ({ text, kind: columns[index]?.kind ?? "text" })),
  );
  return {
    sheets: [
      { name: lang === "fr" ? "Données" : "Data", columns, rows: [labels, ...rows], hasHeader: true },
      explanations(doc, lang),
    ],
  };
}

function columnOf(field: FieldDescriptor): ColumnStyle {
  const width = Math.min(40, Math.max(14, field.name.length + 3));
  const choices = choicesOf(field);
  return { width, kind: kindOf(field), ...(choices ? { choices } : {}) };
}

/** Years, codes and numbers of another writing stay texts: what a person types is what is published. */
function kindOf({ type, format }: FieldDescriptor): CellKind {
  if (type === "date" && (format === undefined || format === "default" || format === "%Y-%m-%d")) return "date";
  return type === "number" || type === "integer" ? "number" : "text";
}

function choicesOf({ type, constraints, trueValues, falseValues }: FieldDescriptor): readonly string[] | null {
  if (type === "boolean") return [trueValues?.[0] ?? "true", falseValues?.[0] ?? "false"];
  if (type === "array" || !constraints?.enum) return null;
  return constraints.enum.map(String);
}

function explanations({ fields, rules, homepage }: SchemaDoc, lang: Lang) {
  const word = docWords[lang];
  const titles = [word.column, word.meaning, word.kind, word.required, word.example];
  const header = titles.map((text): WrittenCell => ({ text: capital(text), look: "header" }));
  const lines = fields.map((field): WrittenCell[] => {
    const meaning = [field.title, field.description, ...field.limits].filter((line) => line !== "").join("\n");
    return [field.name, meaning, field.kind, field.isRequired ? word.yes : word.no, field.example].map((text) => ({
      text,
      look: "wrapped" as const,
    }));
  });
  const notes = [...rules.map(({ title, why }) => [title, why]), [word.official, homepage]].map((cells) =>
    cells.map((text): WrittenCell => ({ text, look: "wrapped" })),
  );
  return {
    name: lang === "fr" ? "Mode d’emploi" : "How to fill in",
    columns: [30, 70, 18, 14, 30].map((width): ColumnStyle => ({ width, kind: "text" })),
    rows: [header, ...lines, [], ...notes],
    hasHeader: true,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
