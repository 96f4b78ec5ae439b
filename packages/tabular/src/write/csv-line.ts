/** A row of CSV as the SCDL guide wants it: comma, double quotes where needed, LF (RFC 4180 but for the line end). */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\n`;
}

function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
