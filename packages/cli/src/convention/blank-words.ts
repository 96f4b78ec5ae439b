import type { Lang } from "@opendatalocale/report";

/** What is left to fill in by hand, in a sentence. */
export function blankSentence(blanks: readonly string[], lang: Lang): string {
  if (blanks.length === 0) return lang === "fr" ? "Rien ne reste à compléter." : "Nothing is left to fill in.";
  const list = blanks.join(", ");
  return lang === "fr"
    ? `À compléter à la main (${blanks.length}) : ${list}.`
    : `To fill in by hand (${blanks.length}): ${list}.`;
}
