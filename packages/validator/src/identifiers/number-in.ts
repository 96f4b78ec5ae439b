/** A number as French files write it (`40 000,00`, `12.5`); null for any other text. */
export function numberIn(text: string): number | null {
  const plain = text.replace(/[ \u00a0\u202f]/g, "").replace(",", ".");
  return /^[+-]?\d{1,15}(?:\.\d{1,20})?$/.test(plain) ? Number(plain) : null;
}
