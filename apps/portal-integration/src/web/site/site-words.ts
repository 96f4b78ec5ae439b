import type { Lang } from "@opendatalocale/report";
import type { PageName } from "./site-pages.ts";

/** What every page says around its own content. */
export interface SiteWords {
  readonly skip: string;
  readonly otherLanguage: string;
  readonly nav: string;
  readonly pages: Readonly<Record<PageName, string>>;
  readonly api: string;
  readonly sources: string;
}

const languages: Readonly<Record<Lang, SiteWords>> = {
  fr: {
    skip: "Aller au contenu",
    otherLanguage: "English",
    nav: "Pages du site",
    pages: { check: "Vérifier un fichier", observatory: "Observatoire", territory: "Mon territoire" },
    api: "Interface de programmation (API)",
    sources: "Code source, sous licence MIT",
  },
  en: {
    skip: "Skip to content",
    otherLanguage: "Français",
    nav: "Pages of the site",
    pages: { check: "Check a file", observatory: "Observatory", territory: "My territory" },
    api: "Programming interface (API)",
    sources: "Source code, MIT licence",
  },
};

export function siteWordsIn(lang: Lang): SiteWords {
  return languages[lang];
}
