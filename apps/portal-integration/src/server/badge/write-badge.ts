import { type Lang, markup } from "@opendatalocale/report";
import type { DatasetState } from "../store/dataset-state.ts";

/** What each state is called, and looks like. */
export const STATE_WORDS: Readonly<
  Record<DatasetState, Readonly<Record<Lang, string>> & { readonly colour: string; readonly sign: string }>
> = {
  valid: { fr: "conforme", en: "conforming", colour: "#18753c", sign: "✓" },
  "valid-with-remarks": {
    fr: "conforme, avec remarques",
    en: "conforming, with remarks",
    colour: "#0a5e7a",
    sign: "✓",
  },
  invalid: { fr: "non conforme", en: "not conforming", colour: "#b3261e", sign: "✗" },
  "not-checked": { fr: "non vérifié", en: "not checked", colour: "#5c5c66", sign: "?" },
  expired: { fr: "vérification expirée", en: "check expired", colour: "#7a4a00", sign: "!" },
};

/** The verdict in a small picture, by colour, sign and words. */
export function writeBadge(state: DatasetState, lang: Lang): string {
  const { colour, sign, [lang]: words } = STATE_WORDS[state];
  const label = lang === "fr" ? "socle commun" : "common base";
  const text = `${sign} ${words}`;
  const [left, right] = [widthOf(label), widthOf(text)];
  const said = markup(`${label} : ${words}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${said}"><title>${said}</title><rect width="${left}" height="20" fill="#3a3a44"/><rect x="${left}" width="${right}" height="20" fill="${colour}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="8" y="14">${markup(label)}</text><text x="${left + 8}" y="14">${markup(text)}</text></g></svg>
`;
}

function widthOf(text: string): number {
  return Math.ceil([...text].length * 6.8) + 16;
}
