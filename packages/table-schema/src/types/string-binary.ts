import { BLANK_CLASS } from "../blanks.ts";

const BLANKS = new RegExp(BLANK_CLASS, "g");
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Base64 (RFC 4648), line breaks and blanks allowed. Python's decoder, behind the official validator, skips whatever
 * is not in the alphabet; the standard asks for base64, so other characters are refused here.
 */
export function isBase64(text: string): boolean {
  const compact = text.replace(BLANKS, "");
  return compact.length % 4 === 0 && BASE64.test(compact);
}
