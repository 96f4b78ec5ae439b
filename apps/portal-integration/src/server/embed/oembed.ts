import { type Lang, markup } from "@opendatalocale/report";
import { STATE_WORDS } from "../badge/write-badge.ts";
import type { VerdictView } from "../store/read-verdict.ts";
import type { Addresses } from "./addresses.ts";

/** Seconds during which a site that embeds us may keep the answer. */
const CACHE_AGE = 300;

export interface OembedOptions {
  readonly lang: Lang;
  readonly base: string;
  /** The most that the site has room for. */
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/**
 * https://oembed.com, `rich`: the element and its script, and inside it, for those who run no script, the badge with a link. Everything
 * that a portal or a file says is escaped.
 */
export function oembed(view: VerdictView, at: Addresses, { lang, base, maxWidth, maxHeight }: OembedOptions): object {
  const { id, title } = view.dataset;
  const words = STATE_WORDS[view.state][lang];
  const link = at.page(id);
  const badge = `<img src="${markup(at.badge(id, lang))}" alt="${markup(words)}">`;
  const inside = `<a href="${markup(link)}">${badge}</a>`;
  const element = `<opendatalocale-report service="${markup(base)}" dataset="${markup(id)}" lang="${lang}">${inside}</opendatalocale-report>`;
  return {
    version: "1.0",
    type: "rich",
    title: `${title} : ${words}`,
    provider_name: "OpenDataLocale",
    provider_url: `${base}/`,
    ...(view.organisation === null ? {} : { author_name: view.organisation }),
    cache_age: CACHE_AGE,
    html: `<script src="${markup(at.script)}" async></script>${element}`,
    width: Math.min(480, maxWidth),
    height: Math.min(320, maxHeight),
  };
}

/** The dataset that an address of ours speaks of; null for any other address. */
export function datasetIn(address: string, base: string): string | null {
  if (!URL.canParse(address) || !`${address}/`.startsWith(`${base}/`)) return null;
  const url = new URL(address);
  const id = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
  return id.exec(url.pathname)?.[0] ?? id.exec(url.search)?.[0] ?? null;
}
