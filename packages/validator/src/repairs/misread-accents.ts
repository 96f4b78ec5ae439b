import { defineRepair, safe } from "../repair.ts";

/** UTF-8 once read as windows-1252 (`Ã©`), put right when the whole text comes back. */
export const repair = defineRepair({
  name: "misread-accents",
  reason: { fr: "Accents mal relus remis en ordre", en: "Misread accents put right" },
  propose: function* (cell) {
    const text = unmisread(cell);
    if (text !== null) yield safe(text);
  },
  examples: [
    {
      field: { name: "n", constraints: { enum: ["aide en numéraire"] } },
      before: "aide en numÃ©raire",
      after: "aide en numéraire",
      confidence: "safe",
    },
    { field: { name: "n", constraints: { enum: ["beau"] } }, before: "Â", after: null },
  ],
});

/** What windows-1252 shows for the bytes 0x80 to 0x9F. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text whose UTF-8 bytes were read as windows-1252; null when the text is not of that kind. */
function unmisread(text: string): string | null {
  if (!/[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.test(text)) return null;
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const special = upper.indexOf(character);
    if (special >= 0) bytes.push(0x80 + special);
    else if (code < 0x100) bytes.push(code);
    else return null;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
