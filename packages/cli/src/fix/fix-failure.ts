import type { Lang } from "@opendatalocale/report";
import { TableError } from "@opendatalocale/tabular";
import { CheckFailure, failureWords } from "@opendatalocale/validator";

/** What prevented the correction, for the standard error; null for a bug. */
export async function failureOf(error: unknown, lang: Lang): Promise<string | null> {
  if (!(error instanceof TableError || error instanceof CheckFailure)) return null;
  const { message, hint } = await failureWords(error.code, error.params, lang);
  return `odl: ${message}${hint ? ` ${hint}` : ""} [${error.code}]\n`;
}
