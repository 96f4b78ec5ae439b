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
  return `${[head, rule, ...body, "", ...notes, ...unchecked(audit, words), ...unseen(audit, words)].join("\n")}\n`;
}

/** Files shown with the reason why they could not be checked; the other forms have them all. */
const MOST_UNCHECKED = 20;
/** Letters of an address. */
const MOST_OF_ADDRESS = 300;

function unchecked({ situations, counts }: Audit, words: AuditWords): string[] {
  const files = situations.flatMap((one) => one.files).filter(({ verdict }) => verdict === "not-checked");
  const lines = files
    .slice(0, MOST_UNCHECKED)
    .map(
      ({ resource, failure }) =>
        `  ${shown(resource.title || resource.id)} : ${shown(resource.url ?? "–", MOST_OF_ADDRESS)} [${failure}]`,
    );
  if (lines.length === 0) return [];
  const others = counts.unchecked - lines.length;
  return ["", `${words.verdicts["not-checked"]} :`, ...lines, ...(others > 0 ? [`  … (+ ${others})`] : [])];
}

function unseen({ unseen }: Audit, words: AuditWords): string[] {
  if (unseen.length === 0) return [];
  const lines = unseen
    .slice(0, MOST_UNCHECKED)
    .map(
      ({ title, resource, url, code }) =>
        `  ${shown(title || resource)} : ${shown(url ?? "–", MOST_OF_ADDRESS)} [${code}]`,
    );
  const others = unseen.length - lines.length;
  return ["", words.unseen(unseen.length), ...lines, ...(others > 0 ? [`  … (+ ${others})`] : [])];
}

/** Names come from a portal: nothing in them may move a terminal's cursor, nor fill it. */
function shown(cell: string, longest = 40): string {
  const plain = Array.from(cell.replace(/\s+/g, " ").trim(), (letter) => (/\p{C}/u.test(letter) ? "�" : letter));
  return plain.length > longest ? `${plain.slice(0, longest - 1).join("")}…` : plain.join("");
}
