import type { Lang } from "@opendatalocale/report";
import { useState } from "preact/hooks";
import type { DatasetView } from "../../server/store/read-datasets.ts";
import { apiAddress, queryOf } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { DataTable } from "../site/data-table.tsx";
import { publicWordsIn } from "../site/public-words.ts";
import { useSchemaTitles } from "../site/schema-titles.ts";
import { spokenDate, spokenNumber } from "../site/spoken.ts";
import { StateTag } from "../site/state-tag.tsx";
import { organisationWordsIn } from "./words.ts";

/** What it publishes, and where each dataset stands today. */
export function Datasets({ id, lang }: { readonly id: string; readonly lang: Lang }) {
  const words = organisationWordsIn(lang);
  const { columns } = words;
  const [limit, setLimit] = useState(50);
  const path = (more: Readonly<Record<string, string | number>>) =>
    `datasets${queryOf({ organisation: id, scope: "all", ...more })}`;
  const asked = useAnswer<{ readonly total: number; readonly items: readonly DatasetView[] }>(path({ limit }), lang);
  const { titleOf } = useSchemaTitles(lang);
  const n = (value: number) => spokenNumber(value, lang);
  return (
    <section aria-labelledby="datasets">
      <h2 id="datasets">{words.datasets}</h2>
      <Answered asked={asked} lang={lang}>
        {({ total, items }) => (
          <>
            <DataTable
              caption={words.datasetsCaption(n(items.length), n(total))}
              lang={lang}
              rows={items}
              first={500}
              keyOf={(one) => one.id}
              columns={[
                {
                  label: columns.dataset,
                  cell: ({ id: dataset, title }) => <a href={`./jeu-de-donnees?id=${dataset}`}>{title}</a>,
                  sort: ({ title }) => title,
                },
                {
                  label: columns.state,
                  cell: ({ state }) => <StateTag state={state} lang={lang} />,
                  sort: ({ state }) => state,
                },
                {
                  label: columns.files,
                  cell: ({ files, isWaiting }) =>
                    files.length === 0 ? (
                      <span class="quiet">{isWaiting ? words.notYet : words.noSchema}</span>
                    ) : (
                      [...new Set(files.map(({ schema }) => titleOf(schema)))].join(", ")
                    ),
                },
                {
                  label: columns.modified,
                  cell: ({ modified }) =>
                    modified === null ? publicWordsIn(lang).unknown : spokenDate(modified, lang),
                  sort: ({ modified }) => modified,
                },
              ]}
            />
            <p class="acts">
              {items.length < total && limit < 500 && (
                <button type="button" class="small" onClick={() => setLimit(500)}>
                  {publicWordsIn(lang).more(items.length, n(Math.min(500, total)))}
                </button>
              )}
              <a href={apiAddress(path({ format: "csv" }))} download>
                {publicWordsIn(lang).csv}
              </a>
            </p>
          </>
        )}
      </Answered>
    </section>
  );
}
