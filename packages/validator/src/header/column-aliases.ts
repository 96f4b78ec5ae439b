import { findSchema } from "@opendatalocale/schemas";

/** Labels seen in real files for each field: older names, titles… */
export type ColumnAliases = Readonly<Record<string, readonly string[]>>;

/** Those of a schema of ours; none for another. */
export function columnAliases(id: string, version: string | null): ColumnAliases {
  const search = findSchema(`${id}@${version}`);
  if ("error" in search) return {};
  return Object.fromEntries(search.schema.fields.map(({ name, aliases }) => [name, aliases]));
}
