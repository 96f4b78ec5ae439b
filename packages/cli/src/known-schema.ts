import { findSchema, type SchemaSummary } from "@opendatalocale/schemas";
import { failureWords } from "@opendatalocale/validator";
import { UsageError } from "./usage-error.ts";

/** The schema we keep behind a reference. Throws {@link UsageError} `unknown-schema` with the nearest ids. */
export async function knownSchema(reference: string): Promise<SchemaSummary> {
  const search = findSchema(reference);
  if ("schema" in search) return search.schema;
  const params = { reference, nearest: search.nearest.join(", ") };
  const sentence = async (lang: "fr" | "en") => {
    const { message, hint } = await failureWords("unknown-schema", params, lang);
    return hint ? `${message} ${hint}` : message;
  };
  throw new UsageError("unknown-schema", { fr: await sentence("fr"), en: await sentence("en") });
}
