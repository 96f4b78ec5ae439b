import type { Lang } from "@opendatalocale/report";
import type { ComponentChildren, RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { keepLanguage } from "./language.ts";
import { PAGES, type PageName } from "./site-pages.ts";
import { siteWordsIn } from "./site-words.ts";

const SOURCES = "https://github.com/opendatafrance/opendatalocale";

export interface FrameProps {
  /** The page's own name in the head's links; null for a page reached from another one. */
  readonly here: PageName | null;
  readonly title: string;
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
  readonly main?: RefObject<HTMLElement>;
  readonly children: ComponentChildren;
}

/** What stands around every page: the skip link, the head with its links and the language, `<main>`, the foot. */
export function Frame({ here, title, lang, onLang, main, children }: FrameProps) {
  const words = siteWordsIn(lang);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = `${title} · OpenDataLocale`;
  }, [lang, title]);
  const other = lang === "fr" ? "en" : "fr";
  const change = () => {
    keepLanguage(other);
    onLang(other);
  };
  return (
    <>
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <header class="banner">
        <p class="brand">OpenDataLocale</p>
        <nav aria-label={words.nav}>
          <ul>
            {PAGES.map(({ name, address }) => (
              <li key={name}>
                <a href={address} aria-current={name === here ? "page" : undefined}>
                  {words.pages[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <button type="button" class="plain" lang={other} onClick={change}>
          {words.otherLanguage}
        </button>
      </header>
      <main id="content" ref={main ?? null} tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <ul class="foot-links">
          <li>
            <a href="./api">{words.api}</a>
          </li>
          <li>
            <a href={SOURCES} rel="noreferrer">
              {words.sources}
            </a>
          </li>
        </ul>
      </footer>
    </>
  );
}
