import type { Finding, Lang, Words } from "@opendatalocale/report";
import { checks } from "./checks.generated.ts";

const byType = new Map(checks.map((check) => [check.type, check]));

/** The sentences about a finding, from the check that owns its type. */
export function wordsOf(finding: Finding, lang: Lang): Words {
  const check = byType.get(finding.type);
  if (!check) throw new Error(`no check words the finding type ${finding.type}`);
  return check.wording[lang](finding);
}

/** frictionless's tags for a finding type. */
export function tagsOf(type: string): readonly string[] {
  return byType.get(type)?.tags ?? [];
}
