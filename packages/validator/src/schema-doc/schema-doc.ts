import type { Lang } from "@opendatalocale/report";
import type { SchemaEntry } from "@opendatalocale/schemas";
import type { ConstraintsDescriptor, FieldDescriptor } from "@opendatalocale/table-schema";
import { type ProseRule, rulesOf } from "../prose-rules.ts";
import { docWords, kindWords } from "./doc-words.ts";

/** A schema's page before it takes a form: every text already in the reader's language. */
export interface SchemaDoc {
  readonly title: string;
  readonly reference: string;
  readonly description: string;
  readonly homepage: string;
  readonly laws: readonly { readonly text: string; readonly article: string; readonly url: string }[];
  readonly fields: readonly DocField[];
  readonly rules: readonly ProseRule[];
  /** A whole row that is valid. */
  readonly example: readonly string[];
}

export interface DocField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  readonly isRequired: boolean;
  /** Allowed values, bounds and lengths, in words; never a regular expression. */
  readonly limits: readonly string[];
  readonly example: string;
}

/** Gathers what there is to say of a schema. */
export function schemaDoc(entry: SchemaEntry, lang: Lang): SchemaDoc {
  return {
    title: entry.title[lang],
    reference: `${entry.id}@${entry.version}`,
    description: entry.description[lang],
    homepage: entry.homepage,
    laws: entry.legalBasis.map(({ text, article, url }) => ({ text: text[lang], article, url })),
    fields: entry.tableSchema.fields.map((field) => docField(field, entry, lang)),
    rules: rulesOf(entry.id, lang),
    example: entry.rows.ok[0] ?? [],
  };
}

function docField(field: FieldDescriptor, entry: SchemaEntry, lang: Lang): DocField {
  const english = entry.fields[field.name];
  const constraints: ConstraintsDescriptor = field.constraints ?? {};
  return {
    name: field.name,
    title: (lang === "fr" ? field.title : english?.title.en) ?? "",
    description: (lang === "fr" ? field.description : english?.description.en) ?? "",
    kind: kindWords[lang][field.type ?? "string"] ?? field.type ?? "",
    isRequired: constraints.required === true,
    limits: limitsOf(field, constraints, lang),
    example: field.example === undefined ? "" : String(field.example),
  };
}

function limitsOf(field: FieldDescriptor, constraints: ConstraintsDescriptor, lang: Lang): string[] {
  const word = docWords[lang];
  const limits: string[] = [];
  if (constraints.enum) limits.push(`${word.values} ${constraints.enum.map(String).join(" | ")}`);
  if (field.trueValues && field.falseValues)
    limits.push(`${word.values} ${[...field.trueValues, ...field.falseValues].join(" | ")}`);
  for (const name of ["minimum", "maximum", "minLength", "maxLength"] as const) {
    const limit = constraints[name];
    if (limit !== undefined) limits.push(`${word.limits[name]} ${String(limit)}`);
  }
  if (constraints.pattern !== undefined) limits.push(word.form);
  if (constraints.unique) limits.push(word.unique);
  return limits;
}
