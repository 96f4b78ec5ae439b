import type { Finding } from "@opendatalocale/report";
import { listSchemas } from "@opendatalocale/schemas";

/**
 * Says that a file has exactly the columns of another version of its schema: it was likely written for that one.
 * `id` and `version` as in the registry; null for another schema, or when the header is the version's own.
 */
export function otherVersionThatFits(labels: readonly string[], id: string, version: string): Finding | null {
  const versions = listSchemas().filter((one) => one.id === id);
  const header = [...labels]
    .map((label) => label.trim())
    .sort()
    .join("\n");
  const fitting = versions.filter(
    ({ fields }) =>
      fields
        .map(({ name }) => name)
        .sort()
        .join("\n") === header,
  );
  const [better] = fitting;
  if (!better || !versions.some((one) => one.version === version)) return null;
  if (fitting.some((one) => one.version === version)) return null;
  return { type: "other-version-fits", severity: "warning", rowNumber: 1, params: { id, version: better.version } };
}
