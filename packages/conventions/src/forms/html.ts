import { BLANK, type Block, type Inline } from "../document.ts";
import { defineForm } from "../form.ts";
import { xmlText } from "../xml-text.ts";

/** One page to read, to print or to send; no script, no outside resource. */
export const form = defineForm({
  name: "html",
  extension: ".html",
  mediaType: "text/html",
  write: async ({ lang, title, subtitle, author, blocks }) => {
    const page = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="author" content="${xmlText(author)}">
<title>${xmlText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${xmlText(title)}</h1>
<p class="subtitle">${line(subtitle)}</p>
${blocks.map(block).join("\n")}
</main>
</body>
</html>
`;
    return new TextEncoder().encode(page);
  },
});

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}main{max-width:44rem;margin:auto;padding:1.5rem}h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.15rem;margin-top:1.8rem}.subtitle{color:#444}li{margin:.35rem 0}mark{background:#fff3b0;color:inherit}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:break-word}.wide{overflow-x:auto}.wide table{min-width:32rem}.signatures{display:grid;grid-template-columns:1fr 1fr;gap:2rem;break-inside:avoid}.signatures section{min-height:12rem}.signatures h3{font-size:1rem}small{color:#444}@media print{main{max-width:none;padding:0}.page{break-before:page}}";

function block(one: Block): string {
  switch (one.kind) {
    case "heading":
      return `<h2${one.startsPage ? ' class="page"' : ""}>${xmlText(one.text)}</h2>`;
    case "paragraph":
      return `<p>${line(one.inlines)}</p>`;
    case "list":
      return `<ul>\n${one.items.map((item) => `<li>${line(item)}</li>`).join("\n")}\n</ul>`;
    case "table":
      return `<div class="wide" role="region" aria-label="${xmlText(one.header[0] ?? "")}" tabindex="0">\n<table>\n<thead><tr>${cells(one.header, "th", ' scope="col"')}</tr></thead>\n<tbody>\n${one.rows.map((row) => `<tr>${cells(row, "td", "")}</tr>`).join("\n")}\n</tbody>\n</table>\n</div>`;
    case "signatures":
      return `<div class="signatures">\n${one.parties.map(({ heading, lines }) => `<section><h3>${xmlText(heading)}</h3>${lines.map((inlines) => `<p>${line(inlines)}</p>`).join("")}</section>`).join("\n")}\n</div>`;
    case "note":
      return `<p><small>${line(one.inlines)}</small></p>`;
  }
}

function cells(texts: readonly string[], tag: string, attributes: string): string {
  return texts.map((text) => `<${tag}${attributes}>${xmlText(text)}</${tag}>`).join("");
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((one) => {
      if (one.kind === "blank") return `<mark title="${xmlText(one.label)}">${BLANK}</mark>`;
      return one.isStrong ? `<strong>${xmlText(one.text)}</strong>` : xmlText(one.text);
    })
    .join("");
}
