import type { Lang } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import { auditWords } from "../words.ts";
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
  return `${[head, rule, ...body, "", words.summary(audit.counts), ...(undeclared > 0 ? [words.undeclared(undeclared)] : [])].join("\n")}\n`;
}

/** Names come from a portal: nothing in them may move a terminal's cursor, nor fill it. */
function shown(cell: string): string {
  const plain = Array.from(cell.replace(/\s+/g, " ").trim(), (letter) => (/\p{C}/u.test(letter) ? "�" : letter));
  return plain.length > 40 ? `${plain.slice(0, 39).join("")}…` : plain.join("");
}
