import type { LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Names that stand twice, also by case: spreadsheets and people do not see that difference. */
export function lintNames({ fields }: LintedSchema): BareFinding[] {
  const seen = new Map<string, string>();
  const found: BareFinding[] = [];
  for (const { descriptor, pointer } of fields) {
    const { name } = descriptor;
    if (typeof name !== "string" || name === "") continue;
    const folded = name.normalize("NFC").toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, name);
    else if (other === name) found.push(finding("error", "duplicate-field", `${pointer}/name`, { name }));
    else found.push(finding("warning", "names-differ-by-case", `${pointer}/name`, { name, other }));
  }
  return found;
}
