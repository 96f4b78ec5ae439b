import type { Lang } from "@opendatalocale/report";
import type { SchemaDoc } from "@opendatalocale/validator/schema-doc";
import { docWords } from "@opendatalocale/validator/schema-doc";

/** A schema's page in HTML: one file, no script, nothing fetched; tables scroll on a phone. */
export function htmlDoc(doc: SchemaDoc, lang: Lang): string {
  const word = docWords[lang];
  const fields = doc.fields.map(
    (field) =>
      `<tr><th scope="row"><code>${html(field.name)}</code></th><td>${html(field.title)}${field.description ? `<br><small>${html(field.description)}</small>` : ""}</td><td>${html([field.kind, ...field.limits].join(" ; "))}</td><td>${field.isRequired ? `<strong>${word.yes}</strong>` : word.no}</td><td>${field.example === "" ? "" : `<code>${html(field.example)}</code>`}</td></tr>`,
  );
  const rules = doc.rules.map(
    ({ title, why, source }) =>
      `<tr><th scope="row">${html(title)}</th><td>${html(why)}</td><td>${html(source)}</td></tr>`,
  );
  const laws = doc.laws.map(
    ({ text, article, url }) => `<li>${html(text)} (<a href="${html(url)}">${html(article)}</a>)</li>`,
  );
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(doc.title)} – ${html(doc.reference)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${html(doc.title)}</h1>
<p><code>${html(doc.reference)}</code></p>
<p>${html(doc.description)}</p>
<h2 id="columns">${word.columns}</h2>
${table("columns", [word.column, word.meaning, word.kind, word.required, word.example], fields)}
<h2 id="rules">${word.rules}</h2>
${rules.length > 0 ? table("rules", [word.rule, word.reason, word.source], rules) : `<p>${word.noRules}</p>`}
<h2 id="law">${word.law}</h2>
${laws.length > 0 ? `<ul>${laws.join("")}</ul>` : `<p>${word.noLaw}</p>`}
<p>${word.official}${lang === "fr" ? " " : ""}: <a href="${html(doc.homepage)}">${html(doc.homepage)}</a></p>
</main>
</body>
</html>
`;
}

/** A table that the keyboard can scroll. */
function table(labelledBy: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((one) => `<th scope="col">${one.charAt(0).toUpperCase()}${one.slice(1)}</th>`).join("");
  return `<div class="scroll" role="region" aria-labelledby="${labelledBy}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

const style =
  "body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff}main{max-width:75rem;margin:auto;padding:1rem}.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid #1d4ed8}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #767680}th code{white-space:nowrap}td{min-width:9rem;overflow-wrap:break-word}a{color:#1d4ed8}small{font-size:.9rem}";

function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
