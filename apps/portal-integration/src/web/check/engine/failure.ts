import { TableError } from "@opendatalocale/tabular";
import { CheckFailure, failureWords } from "@opendatalocale/validator";
import type { Failure } from "./protocol.ts";

/** What prevented the work, in both languages; null for a bug. */
export function failureOf(error: unknown): Failure | null {
  if (!(error instanceof TableError || error instanceof CheckFailure)) return null;
  const { code, params } = error;
  const [fr, en] = [failureWords(code, params, "fr"), failureWords(code, params, "en")];
  return { code, message: { fr: fr.message, en: en.message }, hint: { fr: fr.hint, en: en.hint } };
}
