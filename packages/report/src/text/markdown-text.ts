import { markup } from "./markup.ts";

/** Markdown's signs are escaped, HTML too, and an invisible space keeps `@name` and `#12` from being links. */
export function markdownText(text: string): string {
  return markup(text)
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()|~!]/g, "\\$&")
    .replace(/([@#])(?=\w)(?<!&#)/g, "$1\u200b")
    .replace(/:\/\//g, ":\u200b//");
}
