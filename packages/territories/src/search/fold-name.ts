import type { AuthorityKind } from "../authority.ts";

/**
 * A name as it is compared: without accents, case, hyphens, apostrophes and leading article; what is often cut short is written
 * whole (`St` → `saint`, `s/` → `sur`). Made of tens of thousands of names at each search: rare work is asked for first.
 */
export function foldName(name: string): string {
  let text = name.toLowerCase();
  if (/[^a-z' -]/.test(text)) text = plainLetters(text);
  text = text.replace(/[^a-z0-9]+/g, " ").trim();
  if (/\bste?\b|\blez\b/.test(text)) text = text.replace(/\bst(e?)\b/g, "saint$1").replace(/\blez\b/g, "les");
  return text.startsWith("l") ? text.replace(article, "") : text;
}

function plainLetters(text: string): string {
  return text
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/\p{Mark}+/gu, "")
    .replace(/\bs\/s\b/g, " sous ")
    .replace(/\bs\/ ?/g, " sur ");
}

const article = /^(?:les?|la|l) (?=.)/;

/** `communaute de communes de` → `cc de`: as the names of EPCI are written. */
export function shortForm(folded: string): string {
  return folded
    .replace(/^(?:communaute de communes|com ?com)\b/, "cc")
    .replace(/^(?:communaute d agglomeration|agglomeration)\b/, "ca")
    .replace(/^communaute urbaine\b/, "cu");
}

/** The name of an EPCI without its form, before or after: `cc de`, `metropole`. */
export function withoutForm(folded: string): string {
  return folded
    .replace(/^(?:cc|ca|cu|metropole|communaute)(?: (?:de la|de l|du|des|de|d))? (?=.)/, "")
    .replace(/(?<=.) (?:metropole|agglomeration|agglo|communaute)$/, "")
    .replace(article, "");
}

const saidKinds: readonly (readonly [RegExp, AuthorityKind])[] = [
  [/^(?:commune|ville|mairie)\b/, "commune"],
  [/^(?:departement|conseil departemental)\b/, "departement"],
  [/^(?:region|conseil regional)\b/, "region"],
];

/** The kind that words say before a name, and the name: `ville de Dijon`. Null when they say none. */
export function saidKind(folded: string): { readonly kind: AuthorityKind; readonly name: string } | null {
  for (const [words, kind] of saidKinds) {
    if (!words.test(folded)) continue;
    const name = folded
      .replace(words, "")
      .trim()
      .replace(/^(?:de la|de l|du|des|de|d) (?=.)/, "");
    return name === "" ? null : { kind, name: name.replace(article, "") };
  }
  return null;
}
