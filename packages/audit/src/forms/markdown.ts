import { type Lang, markdownText } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import { auditWords } from "../words.ts";
import { headsOf, rowsOf } from "./rows.ts";

/** Lines shown: a forge's page takes one megabyte. */
const MOST_LINES = 1000;

/** For the page of a run or a ticket. Nothing of the portal can format, mention or link. */
export function auditMarkdown(audit: Audit, lang: Lang): string {
  const words = auditWords(lang);
  const { situations, counts, unseen, portal, date } = audit;
  const lines = [`## ${words.title}`, "", `${markdownText(portal)} – ${date.slice(0, 10)}`, ""];
  lines.push(`**${situations.length === 0 ? words.nothing : words.summary(counts)}**`, "");
  if (counts.undeclared > 0) lines.push(words.undeclared(counts.undeclared), "");
  if (situations.length > 0) lines.push(...table(headsOf(lang), rowsOf(audit, lang)), "");
  const files = situations.flatMap((one) => one.files);
  const toMend = files.filter(({ verdict }) => verdict === "invalid");
  if (toMend.length > 0) {
    const { organization, errors, remarks } = words.heads;
    const rows = toMend.map((file) => [
      file.resource.title || file.resource.id,
      file.organization?.name ?? words.noOrganization,
      String(file.errors),
      String(file.remarks),
    ]);
    lines.push(`### ${words.verdicts.invalid}`, "", ...table([words.file, organization, errors, remarks], rows), "");
  }
  const unchecked = files.filter(({ verdict }) => verdict === "not-checked");
  const failures = unchecked.map(({ resource, failure }) => [resource.title || resource.id, failure ?? ""]);
  if (failures.length > 0)
    lines.push(`### ${words.verdicts["not-checked"]}`, "", ...table([words.file, "Code"], failures), "");
  const others = unseen.map(({ title, resource, code }) => [title || resource, code]);
  if (others.length > 0) lines.push(words.unseen(others.length), "", ...table([words.file, "Code"], others), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(" | ")} |`;
  const more = rows.length - MOST_LINES;
  return [
    line(heads),
    `| ${heads.map(() => "---").join(" | ")} |`,
    ...rows.slice(0, MOST_LINES).map(line),
    ...(more > 0 ? ["", `… (+ ${more})`] : []),
  ];
}
