import type { Finding, Lang, Words } from "@opendatalocale/report";
import { checks } from "../checks.generated.ts";
import { jsonRules } from "../json-rules.generated.ts";
import { rules } from "../rules.generated.ts";

const checkOf = new Map(checks.map((check) => [check.type, check]));
const wordings = new Map([...checks, ...rules, ...jsonRules].map(({ type, wording }) => [type, wording]));

/** The sentences about a finding, from the check or the rule that owns its type. */
export function wordsOf(finding: Finding, lang: Lang): Words {
  const wording = wordings.get(finding.type);
  if (!wording) throw new Error(`nothing words the finding type ${finding.type}`);
  return wording[lang](finding);
}

/** frictionless's tags for a finding type. */
export function tagsOf(type: string): readonly string[] {
  return checkOf.get(type)?.tags ?? ["#rule"];
}
