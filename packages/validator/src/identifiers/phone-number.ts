import { isValidPhoneNumber } from "libphonenumber-js/max";

/** French short numbers: emergency, social services, directory, public and commercial short codes. */
const shortNumber = /^(?:1[578]|11[02459]|19[167]|116\d{3}|118\d{3}|10\d{2}|3\d{3})$/;

/** A French number, an international one, or a French short number. */
export function isPhoneNumber(text: string): boolean {
  return isValidPhoneNumber(text, "FR") || isValidPhoneNumber(text) || shortNumber.test(text.replace(/[ .-]/g, ""));
}
