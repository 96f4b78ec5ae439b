import type { Lang } from "@opendatalocale/report";
import { useId } from "preact/hooks";
import { datasetState } from "../../server/store/dataset-state.ts";
import type { FileView } from "../../server/store/read-datasets.ts";
import { apiAddress, queryOf } from "../api/ask.ts";
import { failureIn } from "../site/public-words.ts";
import { spokenDate } from "../site/spoken.ts";
import { StateTag } from "../site/state-tag.tsx";
import { Causes } from "./causes.tsx";
import { datasetWordsIn } from "./words.ts";

interface Props {
  readonly file: FileView;
  readonly titleOf: (schema: string) => string;
  readonly lang: Lang;
}

/** A file: its verdict, since when, why, and where to read and do more. */
export function FileCard({ file, titleOf, lang }: Props) {
  const words = datasetWordsIn(lang);
  const id = useId();
  const {
    title,
    url,
    schema,
    schemaVersion,
    isDeclared,
    verdict,
    failure,
    rows,
    errors,
    remarks,
    since,
    checkedAt,
    report,
  } = file;
  const isWeb = url !== null && /^https?:/i.test(url);
  return (
    <article class="card" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>
        <StateTag state={datasetState([{ verdict, checkedAt }], Date.now())} lang={lang} /> {words.schema}
        {lang === "fr" ? " : " : ": "}
        <strong>{titleOf(schema)}</strong> {schemaVersion}{" "}
        <span class="quiet">({isDeclared ? words.declared : words.recognised})</span>
      </p>
      <p>
        {failure === null ? words.checked(rows, errors, remarks) : words.whyNot(failureIn(failure, lang))}{" "}
        <span class="quiet">
          {words.since(spokenDate(since, lang))} {words.checkedAt(spokenDate(checkedAt, lang))}
        </span>
      </p>
      {failure === null && errors + remarks > 0 && <Causes report={report} lang={lang} />}
      <p class="acts">
        {failure === null && (
          <span>
            {words.report}
            {lang === "fr" ? " : " : ": "}
            {(["html", "csv", "json"] as const).map((form, at) => (
              <span key={form}>
                {at > 0 && ", "}
                <a href={apiAddress(`reports/${report}?format=${form}`)}>{words.forms[form]}</a>
              </span>
            ))}
          </span>
        )}
        {isWeb && <a href={`./${queryOf({ adresse: url, schema })}`}>{words.inBrowser}</a>}
        {isWeb && (
          <a href={url} rel="noreferrer">
            {words.download}
          </a>
        )}
      </p>
    </article>
  );
}
