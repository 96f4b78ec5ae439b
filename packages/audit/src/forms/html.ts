import { type Lang, markup, pageOf } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import type { AuditedFile } from "../audited-file.ts";
import { auditWords, schemaTitle } from "../words.ts";
import { headsOf, rowsOf } from "./rows.ts";

/** One page without script that can be sent or printed. Everything that comes from a portal is escaped. */
export function auditHtml(audit: Audit, lang: Lang): string {
  const words = auditWords(lang);
  const files = audit.situations.flatMap((situation) => situation.files);
  const body = [
    `<h1>${markup(words.title)}</h1>`,
    `<p>${markup(audit.portal)} – <time datetime="${markup(audit.date)}">${markup(audit.date.slice(0, 10))}</time></p>`,
    `<p><strong>${markup(audit.situations.length === 0 ? words.nothing : words.summary(audit.counts))}</strong></p>`,
    audit.counts.undeclared > 0 ? `<p>${markup(words.undeclared(audit.counts.undeclared))}</p>` : "",
    audit.situations.length === 0
      ? ""
      : table(
          "situations",
          words.title,
          headsOf(lang),
          rowsOf(audit, lang).map((row) => row.map(markup)),
        ),
    files.length === 0 ? "" : `<h2 id="files-title">${markup(words.filesHeading)}</h2>`,
    files.length === 0
      ? ""
      : table(
          "files",
          words.filesHeading,
          [
            words.file,
            words.heads.organization,
            words.heads.schema,
            words.heads.verdict,
            words.heads.errors,
            words.why,
          ],
          files.map((file) => fileRow(file, lang)),
        ),
    ...unseenPart(audit, lang),
  ];
  return pageOf({ lang, title: words.title, body: body.filter((part) => part !== "").join("\n") });
}

function unseenPart({ unseen }: Audit, lang: Lang): string[] {
  if (unseen.length === 0) return [];
  const words = auditWords(lang);
  const rows = unseen.map(({ title, resource, url, code }) => [linkTo(url, title || resource), markup(code)]);
  return [
    `<h2>${markup(words.verdicts["not-checked"])}</h2>`,
    `<p>${markup(words.unseen(unseen.length))}</p>`,
    table("unseen", words.unseen(unseen.length), [words.file, words.verdicts["not-checked"]], rows),
  ];
}

function linkTo(address: string | null, title: string): string {
  const isWeb = address !== null && /^https?:\/\//.test(address);
  return isWeb ? `<a href="${markup(address)}" rel="noreferrer">${markup(title)}</a>` : markup(title);
}

function fileRow(file: AuditedFile, lang: Lang): string[] {
  const words = auditWords(lang);
  const failure = file.failure === null ? "" : ` (${file.failure})`;
  return [
    linkTo(file.resource.url, file.resource.title || file.dataset.title),
    markup(file.organization?.name ?? words.noOrganization),
    markup(schemaTitle(file.schema, lang)),
    markup(words.verdicts[file.verdict] + failure),
    String(file.errors),
    markup([...new Set(file.reasons.map(({ kind }) => words.reasons[kind]))].join(", ")),
  ];
}

/** Cells are markup already. */
function table(id: string, caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((one) => `<th scope="col">${markup(one)}</th>`).join("");
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join("")}</tr>`,
    )
    .join("\n");
  return `<div class="scroll" role="region" aria-label="${markup(caption)}" tabindex="0"><table id="${id}"><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table></div>`;
}
