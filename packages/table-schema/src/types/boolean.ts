import { byteSet } from "../bytes/byte-set.ts";
import type { FieldDescriptor } from "../descriptor.ts";
import type { ValueType } from "../value-type.ts";

const TRUE_VALUES: readonly string[] = ["true", "True", "TRUE", "1"];
const FALSE_VALUES: readonly string[] = ["false", "False", "FALSE", "0"];

/** `boolean`: exactly one of the words, case included. A word in both lists means false, as in the official validator. */
export function booleanType({ trueValues = TRUE_VALUES, falseValues = FALSE_VALUES }: FieldDescriptor): ValueType {
  const words = new Map<string, boolean>();
  for (const word of trueValues) words.set(word, true);
  for (const word of falseValues) words.set(word, false);
  return {
    read: (raw) => (typeof raw === "boolean" ? raw : typeof raw === "string" ? (words.get(raw) ?? null) : null),
    accepts: byteSet([...words.keys()]),
  };
}
