import type { Lang } from "@opendatalocale/report";

interface Badge {
  /** Address of the page that shows it. */
  readonly base: string;
  readonly id: string;
  readonly lang: Lang;
  readonly label: string;
}

/** What to paste into a web page, a README, or anything that takes the address of a picture. Titles are other people's words: they are escaped. */
export function badgeCodes({ base, id, lang, label }: Badge): Readonly<Record<"html" | "markdown" | "svg", string>> {
  const svg = new URL(`./badge/${encodeURIComponent(id)}.svg?lang=${lang}`, base).href;
  const page = new URL(`./jeu-de-donnees?id=${encodeURIComponent(id)}`, base).href;
  const inMarkup = label.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
  const inMarkdown = label.replace(/\s+/g, " ").replace(/[\\`*_[\]()<>!|]/g, "\\$&");
  return {
    html: `<a href="${page}"><img src="${svg}" alt="${inMarkup}" height="20"></a>`,
    markdown: `[![${inMarkdown}](${svg})](${page})`,
    svg,
  };
}
