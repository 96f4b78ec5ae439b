/** Longest excerpt of a cell or a name shown to a person. */
const LONGEST = 120;

/**
 * Text from a file or a name, harmless on a terminal: control characters (escape sequences among them) and marks that turn
 * the direction of writing become visible; long text is cut.
 */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out.
  const safe = text.replace(/[\n\r\t]+/g, " ⏎ ").replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "�");
  return safe.length > LONGEST * 6 ? `${safe.slice(0, LONGEST * 6)}…` : safe;
}
