import { columnLetters, type Lang, plainText } from "@opendatalocale/report";
import {
  type ColumnGuess,
  columnTypes,
  type Detection,
  reasonWords,
  type SchemaCandidate,
} from "@opendatalocale/validator/detect";

/** Below this confidence a type is followed by a question mark. */
const SURE = 0.5;
/** Required columns named when they are missing. */
const NAMED = 8;
/** Widest label shown whole. */
const WIDEST = 32;

const words = {
  fr: {
    recognised: (name: string, percent: string) => `✔ Schéma reconnu : ${name} (${percent})`,
    none: "? Aucun schéma n’est reconnu assez sûrement",
    candidates: "Schémas possibles",
    others: (count: number) => `… et ${count} autre${count > 1 ? "s" : ""} (--top)`,
    missing: (names: string, more: number) =>
      `colonnes obligatoires introuvables : ${names}${more > 0 ? ` et ${more} autre${more > 1 ? "s" : ""}` : ""}`,
    columns: "Colonnes",
    empty: "vide",
    unsure: "contenu quelconque",
    sure: (name: string, percent: string) => `${name} (sûr à ${percent})`,
    delimiter: (sign: string) => `séparateur « ${sign} »`,
    tab: "tabulation",
    sheet: (name: string) => `feuille « ${name} »`,
    rows: (count: number, isWhole: boolean) =>
      isWhole ? `${count} ligne${count > 1 ? "s" : ""} (tout le fichier)` : `${count} premières lignes regardées`,
    damaged: "abîmé",
    more: (count: number) =>
      `… et ${count} colonne${count > 1 ? "s" : ""} de plus, non regardée${count > 1 ? "s" : ""}`,
  },
  en: {
    recognised: (name: string, percent: string) => `✔ Schema recognised: ${name} (${percent})`,
    none: "? No schema is recognised surely enough",
    candidates: "Possible schemas",
    others: (count: number) => `… and ${count} more (--top)`,
    missing: (names: string, more: number) =>
      `required columns not found: ${names}${more > 0 ? ` and ${more} more` : ""}`,
    columns: "Columns",
    empty: "empty",
    unsure: "any content",
    sure: (name: string, percent: string) => `${name} (${percent} sure)`,
    delimiter: (sign: string) => `separator "${sign}"`,
    tab: "tab",
    sheet: (name: string) => `sheet "${name}"`,
    rows: (count: number, isWhole: boolean) =>
      isWhole ? `${count} row${count === 1 ? "" : "s"} (the whole file)` : `first ${count} rows looked at`,
    damaged: "damaged",
    more: (count: number) => `… and ${count} more column${count > 1 ? "s" : ""}, not looked at`,
  },
} as const;

/** For a person: the schema first, then why, then each column with the field and the meaning it was given. */
export function detectionText(detection: Detection, top: number, lang: Lang): string {
  const word = words[lang];
  const { trusted, candidates } = detection;
  const lines = [plainText(detection.name), `  ${about(detection, lang)}`, ""];
  lines.push(trusted ? word.recognised(nameOf(trusted), percent(trusted.score)) : word.none);
  const shown = candidates.slice(0, top);
  if (shown.length > 0) lines.push("", word.candidates);
  for (const [index, candidate] of shown.entries()) lines.push(...candidateLines(candidate, index + 1, lang));
  if (candidates.length > top) lines.push(`  ${word.others(candidates.length - top)}`);
  const mapping = (trusted ?? candidates[0])?.mapping ?? [];
  if (detection.columns.length > 0) lines.push("", word.columns);
  const width = Math.min(WIDEST, Math.max(0, ...detection.columns.map(({ label }) => plainText(label).length)));
  for (const [index, column] of detection.columns.entries()) {
    const match = mapping.find((one) => one.column === index + 1);
    const field = match ? ` → ${match.field} (${percent(match.confidence)})` : "";
    lines.push(
      `  ${columnLetters(index + 1).padEnd(3)}${short(column.label, width)}  ${meaning(column, lang)}${field}`,
    );
  }
  const more = detection.columnsInAll - detection.columns.length;
  if (more > 0) lines.push(`  ${word.more(more)}`);
  return `${lines.join("\n")}\n`;
}

function about({ format, encoding, dialect, sheet, rows, isWhole, columns }: Detection, lang: Lang): string {
  const word = words[lang];
  const parts: string[] = [format];
  if (sheet !== null) parts.push(word.sheet(plainText(sheet)));
  if (encoding) parts.push(word.sure(encoding.name, percent(encoding.confidence)));
  if (dialect) {
    const sign = dialect.delimiter === "\t" ? word.tab : dialect.delimiter;
    parts.push(word.sure(word.delimiter(sign), percent(dialect.confidence)));
  }
  if (columns.length > 0) parts.push(word.rows(rows, isWhole));
  return parts.join(", ");
}

function candidateLines(candidate: SchemaCandidate, rank: number, lang: Lang): string[] {
  const { schema, score, reasons, missingRequired } = candidate;
  const lines = [`  ${rank}. ${nameOf(candidate)}, ${schema.title[lang]} : ${percent(score)}`];
  for (const reason of reasons) lines.push(`     - ${plainText(reasonWords(reason, lang))}`);
  const [missing, more] = [missingRequired.slice(0, NAMED), missingRequired.length - NAMED];
  if (missing.length > 0) lines.push(`     - ${words[lang].missing(missing.join(", "), more)}`);
  return lines;
}

function meaning({ filled, types: [best] }: ColumnGuess, lang: Lang): string {
  if (filled === 0) return words[lang].empty;
  const type = columnTypes.find(({ name }) => name === best?.type);
  if (!best || !type) return words[lang].unsure;
  const damaged = best.damaged > 0 ? `, ${percent(best.damaged)} ${words[lang].damaged}` : "";
  const doubt = best.confidence < SURE ? " ?" : "";
  return `${type.title[lang]}${doubt}, ${percent(best.share)}${damaged}`;
}

function nameOf({ schema: { id, version } }: SchemaCandidate): string {
  return `${id} ${version}`;
}

function short(label: string, width: number): string {
  const text = plainText(label).replace(/\s+/g, " ");
  return (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
