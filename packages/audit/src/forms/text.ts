import type { Lang } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import { type AuditWords, auditWords } from "../words.ts";
import { headsOf, rowsOf } from "./rows.ts";

/** A table for a terminal, what is most urgent first. */
export function auditText(audit: Audit, lang: Lang): string {
  const words = auditWords(lang);
  if (audit.situations.length === 0) return `${[words.nothing, ...unseen(audit, words)].join("\n")}\n`;
  const rows = [headsOf(lang), ...rowsOf(audit, lang)].map((row) => row.map((cell) => shown(cell)));
  const widths = headsOf(lang).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? "")].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - [...cell].length))
      .join("  ")
      .trimEnd(),
  );
  const [head = "", ...body] = lines;
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const { undeclared } = audit.counts;
  const notes = [words.summary(audit.counts), ...(undeclared > 0 ? [words.undeclared(undeclared)] : [])];
  return `${[head, rule, ...body, "", ...notes, ...toMend(audit, words), ...unchecked(audit, words), ...unseen(audit, words)].join("\n")}\n`;
}

/** Files listed under the table, of a kind; the other forms have them all. */
const MOST_FILES = 20;
/** Letters of an address. */
const MOST_OF_ADDRESS = 300;

function toMend({ situations }: Audit, words: AuditWords): string[] {
  const files = situations.flatMap((one) => one.files).filter(({ verdict }) => verdict === "invalid");
  if (files.length === 0) return [];
  return [
    "",
    `${words.verdicts.invalid}${words.colon}`,
    ...listed(files, ({ resource, errors, remarks }) => {
      return `${line(resource.title || resource.id, resource.url, words)} (${words.counted(errors, remarks)})`;
    }),
  ];
}

function unchecked({ situations }: Audit, words: AuditWords): string[] {
  const files = situations.flatMap((one) => one.files).filter(({ verdict }) => verdict === "not-checked");
  if (files.length === 0) return [];
  return [
    "",
    `${words.verdicts["not-checked"]}${words.colon}`,
    ...listed(files, ({ resource, failure }) => {
      return `${line(resource.title || resource.id, resource.url, words)} [${failure}]`;
    }),
  ];
}

function unseen({ unseen }: Audit, words: AuditWords): string[] {
  if (unseen.length === 0) return [];
  const lines = listed(unseen, ({ title, resource, url, code }) => `${line(title || resource, url, words)} [${code}]`);
  return ["", words.unseen(unseen.length), ...lines];
}

function listed<One>(files: readonly One[], lineOf: (file: One) => string): string[] {
  const others = files.length - MOST_FILES;
  return [...files.slice(0, MOST_FILES).map(lineOf), ...(others > 0 ? [`  … (+ ${others})`] : [])];
}

function line(title: string, url: string | null, { colon }: AuditWords): string {
  return `  ${shown(title)}${colon} ${shown(url ?? "–", MOST_OF_ADDRESS)}`;
}

/** Names come from a portal: nothing in them may move a terminal's cursor, nor fill it. */
function shown(cell: string, longest = 40): string {
  const plain = Array.from(cell.replace(/\s+/g, " ").trim(), (letter) => (/\p{C}/u.test(letter) ? "�" : letter));
  return plain.length > longest ? `${plain.slice(0, longest - 1).join("")}…` : plain.join("");
}
