import { stripBlanks } from "../blanks.ts";
import type { FieldDescriptor } from "../descriptor.ts";

/** How a field writes its numbers. */
export interface NumberWriting {
  readonly groupChar: string;
  readonly decimalChar: string;
  readonly bareNumber: boolean;
}

/** With the standard's defaults. */
export function numberWriting({
  groupChar = "",
  decimalChar = ".",
  bareNumber = true,
}: FieldDescriptor): NumberWriting {
  return { groupChar, decimalChar, bareNumber };
}

/**
 * The number in its usual writing (point for decimals, nothing around, no group separators), in the order in which the
 * official validator undoes each thing; null when a point stands where another decimal mark is declared.
 */
export function usualWriting(text: string, { groupChar, decimalChar, bareNumber }: NumberWriting): string | null {
  let number = stripBlanks(text);
  if (!bareNumber) number = withoutWords(number);
  if (groupChar !== "") number = stripBlanks(number.replaceAll(groupChar, ""));
  if (decimalChar === ".") return number;
  if (number.includes(".")) return null;
  return decimalChar === "" ? number : number.replaceAll(decimalChar, ".");
}

/** Removes what is neither digit nor minus before the number, and what is no digit after it. */
function withoutWords(text: string): string {
  const first = text.search(/[-\d]/);
  if (first < 0) return "";
  let end = text.length;
  while (end > first && !/\d/.test(text.charAt(end - 1))) end--;
  return text.slice(first, end);
}

/** False when digits, signs or marks have a double meaning, so that bytes cannot be judged alone. */
export function isPlainWriting({ groupChar, decimalChar }: NumberWriting): boolean {
  return /^[^\d+\-e]$/i.test(decimalChar) && !/[\d+-]/.test(groupChar) && !groupChar.includes(decimalChar);
}
