import { FindingCollector, reportItem } from "@opendatalocale/report";
import type { ValidateOptions } from "./validate-options.ts";
import { tagsOf, wordsOf } from "./words/wording.ts";

/** @param headerRow where the header is, once it is known */
export function collectorFor(
  { maxErrors, onFinding, lang = "fr" }: ValidateOptions,
  headerRow: () => number,
): FindingCollector {
  return new FindingCollector({
    ...(maxErrors === undefined ? {} : { maxErrors }),
    ...(onFinding === undefined
      ? {}
      : {
          onFinding: (finding) =>
            onFinding(reportItem(finding, { words: wordsOf, tagsOf, lang, headerRow: headerRow() }), finding.severity),
        }),
  });
}
