import type { Lang } from "@opendatalocale/report";

const KEY = "odl-lang";

/** The language that the person chose on any of our pages; else the browser's, French unless it asks for English. */
export function pageLanguage(): Lang {
  const kept = keptLanguage();
  return kept ?? (navigator.language.toLowerCase().startsWith("en") ? "en" : "fr");
}

export function keepLanguage(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

function keptLanguage(): Lang | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "fr" || kept === "en" ? kept : null;
  } catch {
    return null;
  }
}
