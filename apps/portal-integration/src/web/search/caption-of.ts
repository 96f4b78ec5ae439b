import type { Lang } from "@opendatalocale/report";
import { spokenNumber } from "../site/spoken.ts";
import { searchWordsIn } from "./words.ts";

/** Which of how many are shown. */
export function captionOf(shown: number, offset: number, total: number, lang: Lang): string {
  const [from, to, whole] = [offset + 1, offset + shown, total].map((value) => spokenNumber(value, lang));
  return searchWordsIn(lang).caption(from ?? "", to ?? "", whole ?? "");
}
