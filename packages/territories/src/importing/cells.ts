/** A cell without the spaces around it, nor the invisible characters that copying from the web brings. */
export function cleanCell(cell: string): string {
  return cell.replace(/[\u200b-\u200f\ufeff]/g, "").trim();
}

/** A label as it is compared: `Population  Municipale` → `populationmunicipale`. */
export function foldLabel(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Place of the first column whose folded label is, or matches, one of those; -1 for none. */
export function columnOf(labels: readonly string[], ...wanted: readonly (string | RegExp)[]): number {
  const folded = labels.map(foldLabel);
  for (const one of wanted) {
    const at = folded.findIndex((label) => (typeof one === "string" ? label === one : one.test(label)));
    if (at >= 0) return at;
  }
  return -1;
}

/** The year in a label: `pmun_2025` → 2025. */
export function yearIn(label: string | undefined): number | null {
  const year = /(?:19|20)\d{2}(?!\d)/.exec(label ?? "")?.[0];
  return year === undefined ? null : Number(year);
}

/** Populations in force in a year are those of the census three years before: https://www.insee.fr/fr/information/2383265. */
export function censusInForce(year: number | null): string | null {
  return year === null ? null : String(year - 3);
}

/** A count as people write it: `14 081`, `14081.0`, `12,5`. Null for anything else, `N/A` included. */
export function numberIn(cell: string | undefined): number | null {
  const text = (cell ?? "").replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(Math.trunc(value)) ? value : null;
}

/** The same for inhabitants, which are whole. */
export function countIn(cell: string | undefined): number | null {
  const value = numberIn(cell);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** INSEE code of a commune from its two parts, whose leading zeros spreadsheets lose. Overseas both parts hold the third digit. */
export function communeCode(departement: string | undefined, commune: string | undefined): string {
  const own = (commune ?? "").trim();
  if (own.length > 3) return fiveDigits(own);
  const place = (departement ?? "").trim().toUpperCase().padStart(2, "0");
  if (place.length === 2) return place + own.padStart(3, "0");
  return own.length === 3 ? place.slice(0, 2) + own : place + own.padStart(2, "0");
}

/** An INSEE code with the leading zero that a spreadsheet lost. */
export function fiveDigits(code: string): string {
  return code.trim().toUpperCase().padStart(5, "0");
}
