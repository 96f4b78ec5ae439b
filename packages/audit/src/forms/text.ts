import type { Lang } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import { type AuditWords, auditWords } from "../words.ts";
import { headsOf, rowsOf } from "./rows.ts";

/** A table for a terminal, what is most urgent first. */
export function auditText(audit: Audit, lang: Lang): string {
  const words = auditWords(lang);
  if (audit.situations.length === 0) return `${words.nothing}\n`;
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
  return `${[head, rule, ...body, "", ...notes, ...unchecked(audit, words)].join("\n")}\n`;
}

/** Files shown with the reason why they could not be checked; the other forms have them all. */
const MOST_UNCHECKED = 20;

function unchecked({ situations, counts }: Audit, words: AuditWords): string[] {
  const files = situations.flatMap((one) => one.files).filter(({ verdict }) => verdict === "not-checked");
  const lines = files
    .slice(0, MOST_UNCHECKED)
    .map(({ resource, failure }) => `  ${shown(resource.title || resource.id)} : ${resource.url ?? "–"} [${failure}]`);
  if (lines.length === 0) return [];
  const others = counts.unchecked - lines.length;
  return ["", `${words.verdicts["not-checked"]} :`, ...lines, ...(others > 0 ? [`  … (+ ${others})`] : [])];
}

/** Names come from a portal: nothing in them may move a terminal's cursor, nor fill it. */
function shown(cell: string): string {
  const plain = Array.from(cell.replace(/\s+/g, " ").trim(), (letter) => (/\p{C}/u.test(letter) ? "�" : letter));
  return plain.length > 40 ? `${plain.slice(0, 39).join("")}…` : plain.join("");
}
