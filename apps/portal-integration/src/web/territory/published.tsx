import type { Lang } from "@opendatalocale/report";
import type { EtdDetail } from "./view.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly states: EtdDetail["states"];
  readonly words: TerritoryWords;
  readonly lang: Lang;
}

/** What is asked and what is there, schema by schema, down to the report on each file. */
export function Published({ states, words, lang }: Props) {
  return (
    <section aria-labelledby="published-heading">
      <h3 id="published-heading">{words.published.heading}</h3>
      {states.length === 0 && <p>{words.published.nothing}</p>}
      {states.map(({ schema, title, requirement, verdict, modified, isUpToDate, files }) => (
        <article key={schema} class={`schema ${verdict ?? (requirement === "required" ? "missing" : "none")}`}>
          <h4>
            {title[lang]} <span class="quiet">{words.requirements[requirement]}</span>
          </h4>
          <p>
            <strong>{verdict === null ? words.published.missing : words.verdicts[verdict]}</strong>
            {verdict !== null && ` · ${words.published.age(modified === null ? null : new Date(modified), isUpToDate)}`}
          </p>
          {files.length > 0 && (
            <ul>
              {files.map((file) => (
                <li key={`${file.dataset.id} ${file.title}`}>
                  {file.title} : {words.verdicts[file.verdict]}, {words.published.counts(file.errors, file.remarks)},{" "}
                  {words.published.checked(new Date(file.checkedAt))}.{" "}
                  {file.report !== null && (
                    <a href={`./api/v1/reports/${file.report}?format=html`}>
                      {words.published.report}
                      <span class="unseen"> {file.title}</span>
                    </a>
                  )}{" "}
                  {file.dataset.page !== null && /^https?:/.test(file.dataset.page) && (
                    <a href={file.dataset.page} rel="noreferrer">
                      {words.published.page}
                      <span class="unseen"> {file.title}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}
