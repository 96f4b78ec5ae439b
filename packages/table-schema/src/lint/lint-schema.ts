import { lintBounds } from "./bounds-rule.ts";
import { lintChecks } from "./check-columns-rule.ts";
import { lintDefinitions } from "./definition-rule.ts";
import { lintEnums } from "./enum-rule.ts";
import { lintExamples } from "./example-rule.ts";
import { lintKeyNames } from "./key-names-rule.ts";
import { lintKeys } from "./keys-rule.ts";
import { lintedSchema } from "./linted-schema.ts";
import { lintNames } from "./names-rule.ts";
import { lintPatterns } from "./pattern-rule.ts";
import { type BareFinding, finding, type SchemaFinding } from "./schema-finding.ts";
import { lintStructure } from "./structure-rule.ts";
import { wordsOf } from "./wording.ts";

const RULES = [
  lintStructure,
  lintNames,
  lintKeyNames,
  lintDefinitions,
  lintPatterns,
  lintEnums,
  lintBounds,
  lintExamples,
  lintKeys,
  lintChecks,
];

/**
 * Says what is wrong or doubtful in a Table Schema descriptor, as JSON gives it. Never throws on a bad descriptor;
 * findings come in the order of the rules, one for each place and reason.
 */
export function lintSchema(descriptor: unknown): SchemaFinding[] {
  const schema = lintedSchema(descriptor);
  const found = schema === null ? [finding("error", "not-a-schema", "")] : RULES.flatMap((rule) => rule(schema));
  return withoutRepeats(found).map((bare) => ({ ...bare, message: wordsOf(bare) }));
}

/** A wrong value is told by the structure first; what another rule says of the same place adds nothing. */
function withoutRepeats(found: readonly BareFinding[]): BareFinding[] {
  const structural = new Set(found.filter(({ code }) => code === "wrong-type").map(({ pointer }) => pointer));
  const seen = new Set<string>();
  return found.filter(({ code, pointer, params }) => {
    const key = JSON.stringify([code, pointer, params]);
    const isRepeat = seen.has(key) || (code !== "wrong-type" && structural.has(pointer));
    seen.add(key);
    return !isRepeat;
  });
}
