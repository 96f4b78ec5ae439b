import type { Lang } from "@opendatalocale/report";

const locales = { fr: "fr-FR", en: "en-GB" } as const;

/** `3 254`, `3,254`. */
export function spokenNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(locales[lang]).format(value).replace(/\u202f/g, "\u00a0");
}

/** `1 ligne`, `3 254 lignes`: in French what is less than two is singular, in English only one is. */
export function spokenCount(value: number, [one, many]: readonly [one: string, many: string], lang: Lang): string {
  const isOne = lang === "fr" ? Math.abs(value) < 2 : value === 1;
  return `${spokenNumber(value, lang)} ${isOne ? one : many}`;
}

/** `8,7 %`, `8.7%`; one decimal below ten percent. A dash when there is nothing to measure against. */
export function spokenShare(part: number, whole: number, lang: Lang): string {
  if (whole === 0) return "–";
  const share = part / whole;
  const digits = share < 0.1 && share > 0 ? 1 : 0;
  const options = { style: "percent", minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locales[lang], options).format(share).replace(/\u202f/g, "\u00a0");
}

/** `26 novembre 2026`. */
export function spokenDate(iso: string, lang: Lang): string {
  return new Date(iso).toLocaleDateString(locales[lang], { dateStyle: "long" });
}

/** `nov. 2026`, or `26 nov. 2026` for a day or a week. */
export function spokenPeriod(day: string, step: string, lang: Lang): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "short" };
  if (step !== "month") options.day = "numeric";
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locales[lang], options);
}
