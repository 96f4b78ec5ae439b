import { buildReport, FindingCollector, type Lang, type Report } from "@opendatalocale/report";
import { tagsOf, wordsOf } from "@opendatalocale/validator";
import { version } from "../version.generated.ts";
import { failureSentence } from "./harvest-failure.ts";

/** A published file that could not be had, in the words of a report: forms of report must not keep silent about it. */
export function uncheckedReport(file: { title: string; url: string | null }, code: string, lang: Lang): Report {
  const name = file.title || file.url || "?";
  const sentence = failureSentence(code, lang);
  return buildReport({
    findings: new FindingCollector(),
    words: wordsOf,
    tagsOf,
    schema: null,
    source: {
      name,
      url: file.url,
      sha256: null,
      bytes: null,
      format: null,
      encoding: null,
      encodingConfidence: null,
      dialect: null,
      sheet: null,
      headerRow: null,
    },
    options: { locale: lang, ignoreHeaderCase: false, strict: false, maxErrors: 0 },
    stats: { seconds: 0, fields: 0, rows: 0, rowsProcessed: 0, partial: false },
    version,
    date: new Date().toISOString(),
    failure: { code, message: file.url === null ? sentence : `${file.url} : ${sentence}`, hint: null },
  });
}
