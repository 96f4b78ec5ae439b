import type { Lang, Verdict } from "@opendatalocale/report";
import type { Audit } from "../audit.ts";
import type { Situation } from "../situation.ts";
import { type AuditWords, auditWords, schemaTitle } from "../words.ts";

/** One line an authority and a schema, in words; columns as in {@link headsOf}. */
export function rowsOf({ situations, date }: Audit, lang: Lang): string[][] {
  return situations.map((situation) => rowOf(situation, date, lang));
}

export function headsOf(lang: Lang): string[] {
  const { organization, schema, requirement, declared, verdict, errors, remarks, age, files } = auditWords(lang).heads;
  return [organization, schema, requirement, declared, verdict, errors, remarks, age, files];
}

function rowOf(situation: Situation, date: string, lang: Lang): string[] {
  const words = auditWords(lang);
  const { organization, schema, requirement, isDeclared, isFound, verdict, errors, remarks, modified, files } =
    situation;
  const days = modified === null ? null : Math.floor((Date.parse(date) - Date.parse(modified)) / 86_400_000);
  return [
    organization?.name ?? words.noOrganization,
    schemaTitle(schema, lang),
    words.requirements[requirement],
    isFound ? (isDeclared ? words.yes : words.no) : "",
    verdict === null ? words.missing : verdictCell(situation, verdict, words),
    isFound ? String(errors) : "",
    isFound ? String(remarks) : "",
    isFound ? words.age(days) : "",
    String(files.length),
  ];
}

/** The verdict of the best file; the errors beside it are those of all, so the others are told. */
function verdictCell({ files }: Situation, verdict: Verdict, words: AuditWords): string {
  const others = verdict === "invalid" ? 0 : files.filter((file) => file.verdict === "invalid").length;
  return words.verdicts[verdict] + (others > 0 ? `, ${words.othersToMend(others)}` : "");
}
