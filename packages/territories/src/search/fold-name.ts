/**
 * A name as it is compared: without accents, case, hyphens, apostrophes, leading article, "commune de", and with what is
 * often cut short written whole (`St` → `saint`, `s/` → `sur`).
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/\bs\/s\b/g, " sous ")
    .replace(/\bs\/ ?/g, " sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/\blez\b/g, "les")
    .trim()
    .replace(/^(?:communaute de communes|comcom)\b/, "cc")
    .replace(/^communaute d agglomeration\b/, "ca")
    .replace(/^communaute urbaine\b/, "cu")
    .replace(kinds, "")
    .replace(/^(?:le|la|les|l) (?=.)/, "");
}

/** What an authority is, said before its name. */
const kinds =
  /^(?:commune|ville|mairie|departement|conseil departemental|region|conseil regional|collectivite(?: territoriale)?)(?: (?:de la|de l|du|des|de|d))? (?=.)/;

/** The same without the form that EPCI have before or after their names: `cc`, `metropole`. */
export function withoutForm(folded: string): string {
  return folded
    .replace(/^(?:cc|ca|cu|metropole|communaute)(?: (?:de la|de l|du|des|de|d))? (?=.)/, "")
    .replace(/(?<=.) (?:metropole|agglomeration|agglo|communaute)$/, "")
    .replace(/^(?:le|la|les|l) (?=.)/, "");
}
