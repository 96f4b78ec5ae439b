import { BAL, balVersionIn, findJsonSchema, findSchema } from "@opendatalocale/schemas";
import { UsageError } from "../usage-error.ts";

/** The ids behind `--schema a,b`; `all` for every one; null when nothing is asked. Throws {@link UsageError} for a name that nobody knows. */
export function schemasAsked(text: string | undefined): "all" | readonly string[] | null {
  if (text === undefined) return null;
  if (text.trim() === "all") return "all";
  return text.split(",").map((name) => idOf(name.trim()));
}

function idOf(name: string): string {
  if (balVersionIn(name) !== null) return BAL;
  const table = findSchema(name);
  if ("schema" in table) return table.schema.id;
  const document = findJsonSchema(name);
  if (document) return document.id;
  const near = table.nearest.length > 0 ? ` (${table.nearest.join(", ")} ?)` : "";
  throw new UsageError("unknown-schema", {
    fr: `Schéma inconnu : « ${name} »${near}`,
    en: `Unknown schema: "${name}"${near}`,
  });
}
