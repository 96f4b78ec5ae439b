/** The nine domains of the ACTES nomenclature, without case or accents. */
const domains: ReadonlySet<string> = new Set([
  "commande publique",
  "urbanisme",
  "domaine et patrimoine",
  "fonction publique",
  "institutions et vie politique",
  "libertes publiques et pouvoirs de police",
  "finances locales",
  "domaines de competences par themes",
  "autres domaines de competences",
]);

/** `<domain>/<subject>`: case and accents are free, no blank around the slash. */
export function isActesSubject(text: string): boolean {
  const slash = text.indexOf("/");
  const domain = slash < 0 ? text.slice(0, -1) : text.slice(0, slash);
  return !text.includes("/ ") && domains.has(withoutAccents(domain));
}

function withoutAccents(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "");
}
