import { findSchema, type SchemaSummary } from "@opendatalocale/schemas";
import { failureWords } from "@opendatalocale/validator";
import { UsageError } from "./usage-error.ts";

/** The schema we keep behind a reference. Throws {@link UsageError} `unknown-schema` with the nearest ids. */
export function knownSchema(reference: string): SchemaSummary {
  const search = findSchema(reference);
  if ("schema" in search) return search.schema;
  const params = { reference, nearest: search.nearest.join(", ") };
  const sentence = (lang: "fr" | "en") => {
    const { message, hint } = failureWords("unknown-schema", params, lang);
    return hint ? `${message} ${hint}` : message;
  };
  throw new UsageError("unknown-schema", { fr: sentence("fr"), en: sentence("en") });
}
