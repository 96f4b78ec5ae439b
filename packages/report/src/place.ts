/** A place as a spreadsheet writes it: `C12`, `C` for a column, `12` for a row; null for the whole file. */
export function cellReference(rowNumber: number | null, fieldNumber: number | null): string | null {
  if (rowNumber === null && fieldNumber === null) return null;
  return `${fieldNumber === null ? "" : columnLetters(fieldNumber)}${rowNumber ?? ""}`;
}

/** 1 → A, 26 → Z, 27 → AA. */
export function columnLetters(fieldNumber: number): string {
  let letters = "";
  for (let rest = fieldNumber; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
