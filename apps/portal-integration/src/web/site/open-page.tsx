import type { Lang } from "@opendatalocale/report";
import { type ComponentType, render } from "preact";
import { useState } from "preact/hooks";
import { pageLanguage } from "./language.ts";

export interface PageProps {
  readonly lang: Lang;
  readonly onLang: (lang: Lang) => void;
}

/** Puts a page in its document, in the person's language. */
export function openPage(Page: ComponentType<PageProps>): void {
  const place = document.getElementById("page");
  if (!place) throw new Error("the page has no place to stand");
  render(<Localised Page={Page} />, place);
}

function Localised({ Page }: { readonly Page: ComponentType<PageProps> }) {
  const [lang, onLang] = useState(pageLanguage);
  return <Page lang={lang} onLang={onLang} />;
}
