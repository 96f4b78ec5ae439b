/** True for nine digits whose check digit holds (Luhn). */
export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhn(text) % 10 === 0;
}

/** The SIREN in a SIREN or a SIRET, written with or without spaces; null when it is neither, or a digit is wrong. */
export function sirenIn(text: string): string | null {
  const digits = text.replace(/[\s.\u00a0\u202f\u200e\u200f\ufeff-]/g, "");
  if (!/^(\d{9}|\d{14})$/.test(digits)) return null;
  const siren = digits.slice(0, 9);
  return isSiren(siren) ? siren : null;
}

/** Eight digits and the ninth that they call for. */
export function withCheckDigit(eight: string): string {
  return eight + String((10 - (luhn(`${eight}0`) % 10)) % 10);
}

function luhn(digits: string): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum;
}
