import { unmisread } from "./unmisread.ts";

/** What programs and keyboards leave in a text that no reader sees: each way to mend it, which cannot change the meaning. */
export const textMends = {
  /** Some texts went through it several times. */
  misread: (text: string): string => {
    let mended = text;
    for (let next = unmisread(mended); next !== null && next !== mended; next = unmisread(mended)) mended = next;
    return mended;
  },
  decomposed: (text: string): string => text.normalize("NFC"),
  /** Between letters and at the ends; beside punctuation, signs and figures French typography wants them. */
  noBreak: (text: string): string =>
    /[\u00a0\u202f]/.test(text) ? text.replace(/(?<=^|\p{L})[\u00a0\u202f]+(?=$|\p{L})/gu, " ") : text,
  edges: (text: string): string => text.replace(/[\u200b\u2060\ufeff]/gu, "").trim(),
} as const;

/** All of it at once: a cell often shows several. */
export function mendedText(text: string): string {
  const { misread, decomposed, noBreak, edges } = textMends;
  return edges(noBreak(decomposed(misread(text))));
}
