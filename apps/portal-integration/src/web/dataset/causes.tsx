import { type Lang, typeset } from "@opendatalocale/report";
import type { ReportSummary } from "../../server/store/read-summary.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";

import { datasetWordsIn } from "./words.ts";

/** The first causes of a report: what, how often, where, why, how to mend it. */
export function Causes({ report, lang }: { readonly report: string; readonly lang: Lang }) {
  const words = datasetWordsIn(lang);
  const asked = useAnswer<ReportSummary>(`reports/${report}/summary`, lang);
  // Audits write their reports in French; a screen reader must know it.
  const written = lang === "fr" ? undefined : "fr";
  const colon = lang === "fr" ? " : " : ": ";
  return (
    <Answered asked={asked} lang={lang}>
      {({ causes, total }) => (
        <>
          <h4>{words.causes}</h4>
          <ul class="causes">
            {causes.map((cause, at) => (
              <li key={`${cause.type} ${cause.fieldName} ${at}`}>
                <details>
                  <summary>
                    <span class={cause.severity === "error" ? "is-error" : "is-remark"}>
                      <span aria-hidden="true">{cause.severity === "error" ? "✘" : "ℹ"}</span>{" "}
                      {cause.severity === "error" ? words.error : words.remark}
                    </span>{" "}
                    <span lang={written}>{typeset(cause.title)}</span>
                    {cause.fieldName !== null && `, ${words.column(cause.fieldName)}`}{" "}
                    <span class="quiet">{words.times(cause.occurrences)}</span>
                  </summary>
                  <p lang={written}>{typeset(cause.message)}</p>
                  {cause.places.length > 0 && (
                    <p>
                      <strong>{words.where}</strong>
                      {colon}
                      {cause.places.slice(0, 10).join(", ")}
                      {cause.occurrences > Math.min(10, cause.places.length) && "…"}
                    </p>
                  )}
                  <p>
                    <strong>{words.why}</strong>
                    {colon}
                    <span lang={written}>{typeset(cause.why)}</span>
                  </p>
                  <p>
                    <strong>{words.how}</strong>
                    {colon}
                    <span lang={written}>{typeset(cause.howTo)}</span>
                  </p>
                </details>
              </li>
            ))}
          </ul>
          {total > causes.length && <p class="quiet">{words.moreCauses(total - causes.length)}</p>}
        </>
      )}
    </Answered>
  );
}
