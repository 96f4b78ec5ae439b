import type { Lang } from "@opendatalocale/report";
import { changeReason, type RepairProposal } from "@opendatalocale/validator/fix";

/** Longest piece of a cell shown. */
const SHOWN = 60;

/** Changes whose before and after are lists for programs: they would only frighten. */
const WITHOUT_EXAMPLE = new Set(["blank-row", "reorder-columns", "add-column", "empty-column", "byte-order-mark"]);

/** A kind of change in a line: what, where, how often, and an example. */
export function proposalWords({ repair, field, samples: [first], occurrences }: RepairProposal, lang: Lang): string {
  const reason = changeReason(repair, lang);
  const example = WITHOUT_EXAMPLE.has(repair) || first.before === "" ? "" : exampleOf(first, lang);
  if (lang === "fr")
    return `${reason}${field && `, colonne « ${field} »`} : ${occurrences} fois${example && ` (${example})`}`;
  const times = occurrences === 1 ? "once" : `${occurrences} times`;
  return `${reason}${field && `, column "${field}"`}: ${times}${example && ` (${example})`}`;
}

function exampleOf({ before, after }: { readonly before: string; readonly after: string }, lang: Lang): string {
  const quoted = (text: string) => (lang === "fr" ? `« ${short(text)} »` : `"${short(text)}"`);
  return after === "" ? quoted(listed(before)) : `${quoted(before)} → ${quoted(after)}`;
}

/** A row set aside, told as its cells rather than as JSON. */
function listed(before: string): string {
  if (!before.startsWith("[")) return before;
  try {
    const cells: unknown = JSON.parse(before);
    return Array.isArray(cells) ? cells.filter((cell) => cell !== "").join(" ; ") : before;
  } catch {
    return before;
  }
}

/** Control characters would reach the terminal. */
function short(text: string): string {
  const plain = text.replace(/\p{Cc}+/gu, " ");
  return plain.length > SHOWN ? `${plain.slice(0, SHOWN)}…` : plain;
}
