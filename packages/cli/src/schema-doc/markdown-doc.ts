import type { Lang } from "@opendatalocale/report";
import type { SchemaDoc } from "@opendatalocale/validator/schema-doc";
import { docWords } from "@opendatalocale/validator/schema-doc";

/** A schema's page in Markdown. */
export function markdownDoc(doc: SchemaDoc, lang: Lang): string {
  const word = docWords[lang];
  const lines = [`# ${doc.title}`, "", `\`${doc.reference}\``, "", text(doc.description), ""];
  lines.push(`## ${word.columns}`, "", ...table([word.column, word.meaning, word.kind, word.example]));
  for (const field of doc.fields) {
    const kind = [field.kind, field.isRequired ? word.required : word.optional, ...field.limits].join(" ; ");
    const meaning = [field.title, field.description].filter(Boolean).join(" — ");
    lines.push(row([`\`${field.name}\``, text(meaning), text(kind), field.example === "" ? "" : code(field.example)]));
  }
  lines.push("", `## ${word.rules}`, "");
  if (doc.rules.length === 0) lines.push(word.noRules);
  else {
    lines.push(...table([word.rule, word.reason, word.source]));
    for (const { title, why, source } of doc.rules) lines.push(row([text(title), text(why), text(source)]));
  }
  lines.push("", `## ${word.law}`, "");
  if (doc.laws.length === 0) lines.push(word.noLaw);
  for (const { text: says, article, url } of doc.laws) lines.push(`- ${text(says)} ([${text(article)}](${url}))`);
  return `${lines.join("\n")}\n\n${word.official}${lang === "fr" ? " :" : ":"} <${doc.homepage}>\n`;
}

function table(heads: readonly string[]): string[] {
  return [row(heads), row(heads.map(() => "---"))];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Nothing in a text may end a cell or begin markup. */
function text(value: string): string {
  return value.replace(/[\\`*_[\]<>|]/g, (mark) => `\\${mark}`).replace(/\s+/g, " ");
}

function code(value: string): string {
  return `\`${value.replaceAll("`", "'").replaceAll("|", "\\|")}\``;
}
