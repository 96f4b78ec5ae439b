import { defineFormat, type WriteOptions } from "../format.ts";
import { type Catalogue, catalogueOf } from "../language/catalogue.ts";
import type { Cause, Report, ReportItem } from "../report.ts";
import { pageOf } from "../text/html-page.ts";
import { markup } from "../text/markup.ts";
import { placeList, whereOf } from "../text/place-list.ts";
import { partsOf, reportFacts, verdictSigns } from "../text/report-facts.ts";
import { typeset } from "../text/typeset.ts";

/** One page without script that can be sent or printed: the verdict, each cause, each place. Everything of the file is escaped. */
export const format = defineFormat({
  name: "html",
  mediaType: "text/html",
  extension: ".html",
  write: (report, options) => page([report], options),
  writeAll: page,
});

/** Places listed on the page; the JSON report has more. */
const PLACES = 500;

function page(reports: readonly Report[], { lang }: WriteOptions): string {
  const words = catalogueOf(lang);
  const title = reports.length === 1 ? (reports[0]?.source.name ?? "") : words.reportOn(reports.length);
  const body = reports.map((report, index) => section(report, index + 1, reports.length > 1, words)).join("\n");
  return pageOf({ lang, title, body });
}

function section(report: Report, number: number, isOneOfSeveral: boolean, words: Catalogue): string {
  const { verdict, failure, source } = report;
  const said = failure ? [failure.message, failure.hint ?? "", words.code(failure.code)] : [words.next[verdict]];
  const facts = reportFacts(report, words);
  const parts = [
    `<h1>${markup(source.name)}</h1>`,
    `<div class="verdict"><p><strong><span aria-hidden="true">${verdictSigns[verdict]}</span> ${words.verdicts[verdict]}</strong></p>${said
      .filter(Boolean)
      .map((line) => `<p>${markup(line)}</p>`)
      .join("")}</div>`,
    facts.length === 0 ? "" : `<ul>${facts.map((line) => `<li>${prose(line)}</li>`).join("")}</ul>`,
    ...partsOf(report, words).map(([heading, own]) => causes(own, heading, words)),
    places(report, number, words),
  ];
  const html = parts.filter(Boolean).join("\n");
  return isOneOfSeveral ? `<section>\n${html}\n</section>` : html;
}

function causes(own: readonly Cause[], heading: string, words: Catalogue): string {
  if (own.length === 0) return "";
  return `<h2>${markup(heading)}</h2>\n${own.map((cause) => causeHtml(cause, words)).join("\n")}`;
}

function causeHtml(cause: Cause, words: Catalogue): string {
  const { title, fieldName, message, why, howTo, places: shown, examples } = cause;
  const column = fieldName ? `, ${words.column(fieldName)}` : "";
  const where = whereOf(cause, shown.length, words);
  const better = examples.flatMap(({ cell, suggestion }) =>
    suggestion ? [`<li>${prose(words.better(cell, suggestion.value, suggestion.confidence === "safe"))}</li>`] : [],
  );
  return `<article>
<h3>${prose(title + column)}</h3>
${where === "" ? "" : `<p>${prose(where)}</p>\n`}<p>${prose(message)}</p>
${better.length > 0 ? `<ul>${better.join("")}</ul>\n` : ""}<p>${words.why} ${prose(why)}</p>
<p><strong>${words.how}</strong> ${prose(howTo)}</p>
</article>`;
}

function places({ errors, warnings, stats }: Report, number: number, words: Catalogue): string {
  const items = [...errors, ...warnings];
  if (items.length === 0) return "";
  const shown = items.slice(0, PLACES);
  const total = stats.errors + stats.warnings;
  const cut = shown.length < total ? `<p>${markup(words.cut(shown.length, total))}</p>\n` : "";
  const head = [words.where, words.columnHead, words.cellHead, words.problemHead];
  const id = `places-${number}`;
  return `<h2 id="${id}">${markup(words.where)}</h2>
${cut}<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table role="table"><thead><tr role="row">${head
    .map((one) => `<th scope="col" role="columnheader">${markup(one)}</th>`)
    .join("")}</tr></thead><tbody>
${shown.map((item) => placeRow(item, words)).join("\n")}
</tbody></table></div>`;
}

function placeRow({ reference, pointer, fieldName, cell, message }: ReportItem, words: Catalogue): string {
  const value = cell === null ? "" : `<code>${markup(cell)}</code>`;
  const said = reference === null ? (pointer ?? words.wholeFile) : placeList([reference], words);
  // Roles are said: a narrow screen shows each row as a paragraph, which would make browsers forget that it is a table.
  const place = `<th scope="row" role="rowheader">${markup(said)}</th>`;
  const cells = [markup(fieldName ?? ""), value, prose(message)].map((inside) => `<td role="cell">${inside}</td>`);
  return `<tr role="row">${place}${cells.join("")}</tr>`;
}

function prose(text: string): string {
  return markup(typeset(text));
}
