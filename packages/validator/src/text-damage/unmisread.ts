/** What windows-1252 shows for the bytes 0x80 to 0x9F. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
/** The first byte of é, à, œ, ’… followed by another of their bytes, both as windows-1252 shows them. */
const misread = /[ÂÃÅâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/**
 * The text whose UTF-8 bytes were read as windows-1252 (`Ã©` for `é`); null when the text is not of that kind. Exact: a text that
 * would not give the same bytes back is left alone.
 */
export function unmisread(text: string): string | null {
  if (!misread.test(text)) return null;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const special = upper.indexOf(character);
    if (special >= 0) bytes.push(0x80 + special);
    else if (code < 0x100) bytes.push(code);
    else return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
