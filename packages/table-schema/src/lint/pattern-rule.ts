import type { LintedField, LintedSchema } from "./linted-schema.ts";
import { type BareFinding, finding } from "./schema-finding.ts";

/** Patterns that tools understand differently. */
export function lintPatterns({ fields }: LintedSchema): BareFinding[] {
  return fields.flatMap(lintPattern);
}

function lintPattern({ constraints: { pattern }, pointer }: LintedField): BareFinding[] {
  if (typeof pattern !== "string") return [];
  const place = `${pointer}/constraints/pattern`;
  if (hasTopLevelAlternation(pattern)) return [finding("warning", "pattern-alternation", place)];
  if (pattern.startsWith("^") && /(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) return [];
  return [finding("warning", "pattern-not-anchored", place)];
}

/** True when a `|` stands outside every group and class: `^a|b$` is then `(^a)|(b$)`. */
function hasTopLevelAlternation(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index];
    if (character === "\\") index++;
    else if (inClass) inClass = character !== "]";
    else if (character === "[") {
      inClass = true;
      // A bracket that closes at once stands for itself.
      if (pattern[index + 1] === "^") index++;
      if (pattern[index + 1] === "]") index++;
    } else if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === "|" && depth === 0) return true;
  }
  return false;
}
