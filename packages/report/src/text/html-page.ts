import type { Lang } from "../finding.ts";
import { markup } from "./markup.ts";

/** A page of ours for people to send or print: no script, no request elsewhere, readable in the dark, on paper and at 320 px. */
export function pageOf({ lang, title, body }: { lang: Lang; title: string; body: string }): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${markup(title)} – OpenDataLocale</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark;--text:#1b1b1f;--back:#fff;--line:#767680;--link:#1d4ed8;--soft:#f2f2f6}
@media (prefers-color-scheme:dark){:root{--text:#e8e8ee;--back:#17171b;--line:#8a8a94;--link:#9db8ff;--soft:#24242b}}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
main{max-width:64rem;margin:auto;padding:1rem}
h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.3rem;margin-top:2rem}h3{font-size:1.1rem;margin-bottom:.25rem}
.verdict{border:2px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;background:var(--soft)}
.verdict strong{font-size:1.25rem}
article{border-top:1px solid var(--line);overflow-wrap:anywhere}
h2+article{border-top:0}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:3px solid var(--link)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
tbody th{font-weight:400}td{overflow-wrap:anywhere;min-width:6rem}code{background:var(--soft);padding:0 .2rem}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%)}tbody tr{display:block;padding:.5rem 0;border-bottom:1px solid var(--line)}
tbody th,tbody td{display:inline;padding:0;margin-right:.6rem;border:0}tbody th{font-weight:700}tbody td:last-child{display:block;margin-top:.2rem}}
@media print{.scroll{overflow:visible}article{break-inside:avoid}}`;
