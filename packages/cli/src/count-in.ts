import { UsageError } from "./usage-error.ts";

/** The whole number that a flag was given. Throws {@link UsageError} `bad-value`. */
export function countIn(flag: string, text: string, digits = 9): number {
  if (/^\d+$/.test(text) && text.length <= digits) return Number(text);
  throw new UsageError("bad-value", {
    fr: `${flag} attend un nombre entier (${digits} chiffres au plus), pas « ${text} »`,
    en: `${flag} needs a whole number (${digits} digits at most), not "${text}"`,
  });
}
