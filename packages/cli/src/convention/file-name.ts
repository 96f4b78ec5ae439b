/** A file's name made of what it is about: plain letters, so that no name leads elsewhere. */
export function fileName(parts: readonly string[], extension: string): string {
  const words = parts
    .join(" ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return `convention-${words.slice(0, 80) || "sans-nom"}${extension}`;
}
