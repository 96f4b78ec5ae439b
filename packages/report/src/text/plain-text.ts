/** Longest excerpt of a cell or a name shown to a person. */
const LONGEST = 700;

/**
 * Text from a file or a name, harmless on a terminal: control characters (escape sequences among them) and marks that turn
 * the direction of writing become visible; long text is cut.
 */
export function plainText(text: string): string {
  const safe = text.replace(/[\n\r\t]+/g, " ⏎ ").replace(/[\p{Cc}\p{Bidi_Control}]/gu, "�");
  return safe.length > LONGEST ? `${safe.slice(0, LONGEST)}…` : safe;
}
