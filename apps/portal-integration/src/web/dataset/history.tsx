import type { Lang } from "@opendatalocale/report";
import { useState } from "preact/hooks";
import { type DatasetState, datasetState } from "../../server/store/dataset-state.ts";
import type { PastVerdict } from "../../server/store/read-datasets.ts";
import { apiAddress } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { DataTable } from "../site/data-table.tsx";
import { publicWordsIn } from "../site/public-words.ts";
import { spokenDate, spokenNumber } from "../site/spoken.ts";
import { StateTag } from "../site/state-tag.tsx";
import { Timeline } from "./timeline.tsx";
import { datasetWordsIn } from "./words.ts";

const FIRST = 50;

/** Every verdict the dataset's files have had: a line to see, a table to read, a CSV to keep. */
export function History({ id, lang }: { readonly id: string; readonly lang: Lang }) {
  const words = datasetWordsIn(lang);
  const { columns } = words;
  const [limit, setLimit] = useState(FIRST);
  const path = `datasets/${encodeURIComponent(id)}/history`;
  const asked = useAnswer<{ readonly total: number; readonly items: readonly PastVerdict[] }>(
    `${path}?limit=${limit}`,
    lang,
  );
  const n = (value: number) => spokenNumber(value, lang);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <Answered asked={asked} lang={lang}>
        {({ total, items }) => (
          <>
            <Timeline items={items} lang={lang} />
            <DataTable
              caption={words.historyCaption(n(items.length), n(total))}
              lang={lang}
              rows={items}
              keyOf={({ resource, schema, since }) => `${resource} ${schema} ${since}`}
              columns={[
                { label: columns.file, cell: ({ title }) => title, sort: ({ title }) => title },
                {
                  label: columns.verdict,
                  cell: (one) => <StateTag state={stateThen(one)} lang={lang} />,
                  sort: ({ verdict }) => verdict,
                },
                {
                  label: columns.since,
                  cell: ({ since }) => spokenDate(since, lang),
                  sort: ({ since }) => since,
                  width: "short",
                },
                {
                  label: columns.until,
                  cell: ({ endedAt }) => (endedAt === null ? words.now : spokenDate(endedAt, lang)),
                  sort: ({ endedAt }) => endedAt ?? "9",
                  width: "short",
                },
                {
                  label: columns.errors,
                  cell: ({ errors }) => n(errors),
                  sort: ({ errors }) => errors,
                  isFigure: true,
                },
                {
                  label: columns.remarks,
                  cell: ({ remarks }) => n(remarks),
                  sort: ({ remarks }) => remarks,
                  isFigure: true,
                },
                {
                  label: columns.report,
                  cell: ({ failure, report, since }) =>
                    failure === null ? (
                      <a
                        href={apiAddress(`reports/${report}?format=html`)}
                        aria-label={`${columns.report} ${spokenDate(since, lang)}`}
                      >
                        {columns.report}
                      </a>
                    ) : (
                      words.noReport
                    ),
                },
              ]}
            />
            <p class="acts">
              {items.length < total && (
                <button type="button" class="small" onClick={() => setLimit(500)}>
                  {publicWordsIn(lang).more(items.length, n(Math.min(total, 500)))}
                </button>
              )}
              <a href={apiAddress(`${path}?format=csv`)} download>
                {publicWordsIn(lang).csv}
              </a>
            </p>
          </>
        )}
      </Answered>
    </section>
  );
}

/** A verdict of the past is what it was; one that should hold today and was not confirmed is expired. */
function stateThen(one: PastVerdict): DatasetState {
  return one.current ? datasetState([one], Date.now()) : one.verdict;
}
