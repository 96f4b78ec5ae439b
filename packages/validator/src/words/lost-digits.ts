import type { Finding } from "@opendatalocale/report";

/** A code shown as `2,43E+13`: a spreadsheet took it for a number, and fewer decimals than the exponent means that digits are gone. */
function hasLostDigits({ cell = "", suggestion }: Finding): boolean {
  return suggestion === undefined && /^\s*\d[.,]?\d*E\+?\d{1,2}\s*$/i.test(cell);
}

/** How to get back a code whose digits a spreadsheet threw away; empty for other cells. */
export function lostDigitsFr(finding: Finding): string {
  if (!hasLostDigits(finding)) return "";
  return "Un tableur a pris ce code pour un nombre et en a perdu des chiffres : rien ne peut les retrouver dans ce fichier. Reprenez-les dans le fichier d’origine, colonne au format « Texte ».";
}

/** The same in English. */
export function lostDigitsEn(finding: Finding): string {
  if (!hasLostDigits(finding)) return "";
  return "A spreadsheet took this code for a number and lost some of its digits: nothing in this file can bring them back. Take them from the original file, with the column formatted as text.";
}
