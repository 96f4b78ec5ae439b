/** A sentence in both languages; French comes first everywhere. */
export type Bilingual = Readonly<Record<"fr" | "en", string>>;

/** Made once: a formatter costs more than what it writes. */
const numbers = { fr: new Intl.NumberFormat("fr-FR"), en: new Intl.NumberFormat("en-GB") };

const days = {
  fr: new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }),
};

/** A number as each language writes it: `3 500`, `3,500`. */
export function spokenNumber(value: number): Bilingual {
  return { fr: numbers.fr.format(value), en: numbers.en.format(value) };
}

/** An ISO day as each language writes it: `1er juillet 2022`, `1 July 2022`. Throws on what is no ISO day. */
export function spokenDay(day: string): Bilingual {
  const date = new Date(`${day}T00:00:00Z`);
  return { fr: days.fr.format(date).replace(/^1 /, "1er "), en: days.en.format(date) };
}
