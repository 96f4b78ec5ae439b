/** The address schema of the socle: its rules are those of the reference validator, not of a model kept here. */
export const BAL = "etalab/schema-bal";
/** What publishers call such data. */
export const balWords = ["Base Adresse Locale", "BAL", "adresses", "base adresses"] as const;
/** Versions that can be asked for, newest first. */
export const balVersions = ["1.5", "1.4", "1.3"] as const;

/** The version asked for when a schema reference is the address schema's; null when it is not. */
export function balVersionIn(reference: string): string | null {
  const [name = "", wanted = ""] = reference
    .trim()
    .toLowerCase()
    .replace(/^(etalab\/)?(schema-)?bal(?=@|$)/, BAL)
    .split("@");
  if (name !== BAL) return null;
  const version = wanted.replace(/^v/, "");
  return (
    balVersions.find(
      (one) => version === "" || version === "latest" || version === one || version.startsWith(`${one}.`),
    ) ?? null
  );
}
