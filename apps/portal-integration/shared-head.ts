import { basename } from "node:path";
import type { Plugin } from "vite";

/** What a page may load and ask. The engine runs in the page that checks, on files and on addresses that a person gives. */
const POLICIES: Readonly<Record<string, string>> = {
  "index.html":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; worker-src 'self'; manifest-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
/** Where a document wants it. */
const PLACE = "<!-- head -->";

/** Puts into each document the head that all share, once written. */
export function sharedHead(): Plugin {
  return {
    name: "shared-head",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { filename }) => {
        if (!html.includes(PLACE)) throw new Error(`${filename} has no place for the shared head`);
        return html.replace(PLACE, headOf(POLICIES[basename(filename)] ?? POLICY));
      },
    },
  };
}

function headOf(policy: string): string {
  return `<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="referrer" content="no-referrer" />
    <meta name="theme-color" content="#0f4c4a" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#17615b" media="(prefers-color-scheme: dark)" />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />`;
}
