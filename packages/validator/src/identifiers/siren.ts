import { areDigits } from "../rule-kinds/cell-bytes.ts";
import { passesLuhn } from "./luhn.ts";

/** La Poste's establishments, its head office apart, have no check digit: their digits add up to a multiple of five. */
const LA_POSTE = "356000000";
const LA_POSTE_HEAD_OFFICE = "35600000000048";

/** Digits without the blanks that the official validator also sets aside. */
function compact(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return text.replace(/[ .]/g, "").trim();
  }
  return text;
}

/** A SIREN: nine digits that pass Luhn's check. Says nothing of whether the company exists. */
export function isSiren(text: string): boolean {
  const digits = compact(text);
  return /^\d{9}$/.test(digits) && luhn(digits);
}

/** A SIRET: fourteen digits whose first nine are a SIREN and that pass Luhn's check, or La Poste's own rule. */
export function isSiret(text: string): boolean {
  const digits = compact(text);
  if (!/^\d{14}$/.test(digits) || !luhn(digits.slice(0, 9))) return false;
  if (!digits.startsWith(LA_POSTE) || digits === LA_POSTE_HEAD_OFFICE) return luhn(digits);
  return [...digits].reduce((total, digit) => total + Number(digit), 0) % 5 === 0;
}

/** The hot path: fourteen plain digits that pass Luhn's check twice. La Poste's begin with 356 and are left to {@link isSiret}. */
export function isPlainSiret(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === 14 &&
    !mayBeLaPoste(bytes, start) &&
    passesLuhn(bytes, start, end) &&
    passesLuhn(bytes, start, start + 9)
  );
}

/** True for plain digits that {@link isSiret} surely refuses. */
export function isPlainlyNoSiret(bytes: Uint8Array, start: number, end: number): boolean {
  if (!areDigits(bytes, start, end)) return false;
  return end - start !== 14 || !(mayBeLaPoste(bytes, start) || isPlainSiret(bytes, start, end));
}

/** True for plain digits that {@link isSiren} refuses. */
export function isPlainlyNoSiren(bytes: Uint8Array, start: number, end: number): boolean {
  return areDigits(bytes, start, end) && !isPlainSiren(bytes, start, end);
}

function mayBeLaPoste(bytes: Uint8Array, start: number): boolean {
  return bytes[start] === 51 && bytes[start + 1] === 53 && bytes[start + 2] === 54;
}

/** The hot path: nine plain digits that pass Luhn's check. */
export function isPlainSiren(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 9 && passesLuhn(bytes, start, end);
}

/** Room for the digits of a SIRET. */
const codes = new Uint8Array(14);

function luhn(digits: string): boolean {
  for (let at = 0; at < digits.length; at++) codes[at] = digits.charCodeAt(at);
  return passesLuhn(codes, 0, digits.length);
}
