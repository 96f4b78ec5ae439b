import { TableError } from "@opendatalocale/tabular";
import { CheckFailure, failureWords } from "@opendatalocale/validator";
import type { Failure } from "./protocol.ts";

/** What prevented the work, in both languages; null for a bug. */
export async function failureOf(error: unknown): Promise<Failure | null> {
  if (!(error instanceof TableError || error instanceof CheckFailure)) return null;
  const { code, params } = error;
  const [fr, en] = await Promise.all([failureWords(code, params, "fr"), failureWords(code, params, "en")]);
  return { code, message: { fr: fr.message, en: en.message }, hint: { fr: fr.hint, en: en.hint } };
}
