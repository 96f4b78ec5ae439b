/** A number, a phone number or a code may begin with a sign; a formula begins with one too. */
const HARMLESS = /^[+-][\d\s.,()/-]*$/;

/**
 * A cell that a spreadsheet would run as a formula gets an apostrophe, which spreadsheets take as "this is text"
 * (OWASP, CSV injection). Numbers and phone numbers are left alone.
 */
export function harmlessCell(cell: string): string {
  if (!/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(cell) || HARMLESS.test(cell)) return cell;
  return `'${cell}`;
}
