import type { Lang } from "@opendatalocale/report";
import { queryOf } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { DataTable } from "../site/data-table.tsx";
import type { SchemaTitles } from "../site/schema-titles.ts";
import { spokenNumber, spokenShare } from "../site/spoken.ts";
import type { SchemasAnswer } from "./answers.ts";
import type { Looking } from "./observatory-page.tsx";
import { observatoryWordsIn } from "./words.ts";

interface Props {
  readonly looking: Looking;
  readonly schemas: SchemaTitles;
  readonly lang: Lang;
}

/** Each schema: whom the law obliges, who publishes, how good the files are. */
export function SchemaTable({ looking, schemas: { titleOf }, lang }: Props) {
  const { columns, schemaCaption } = observatoryWordsIn(lang);
  const asked = useAnswer<SchemasAnswer>(`observatory/by/schema${looking.asked}`, lang);
  const n = (value: number) => spokenNumber(value, lang);
  return (
    <Answered asked={asked} lang={lang}>
      {({ items }) => (
        <DataTable
          caption={schemaCaption}
          lang={lang}
          rows={items}
          keyOf={({ key }) => key}
          columns={[
            {
              label: columns.name,
              cell: ({ key }) => (
                <a href={`./recherche${queryOf({ quoi: "jeux", schema: key, departement: looking.departement })}`}>
                  {titleOf(key)}
                </a>
              ),
              sort: ({ key }) => titleOf(key),
            },
            {
              label: columns.required,
              cell: ({ required }) => n(required),
              sort: ({ required }) => required,
              isFigure: true,
            },
            {
              label: columns.published,
              cell: ({ published }) => n(published),
              sort: ({ published }) => published,
              isFigure: true,
            },
            {
              label: columns.share,
              cell: ({ published, required }) => spokenShare(published, required, lang),
              sort: ({ published, required }) => (required === 0 ? null : published / required),
              isFigure: true,
            },
            {
              label: columns.conforming,
              cell: ({ conforming }) => n(conforming),
              sort: ({ conforming }) => conforming,
              isFigure: true,
            },
            { label: columns.files, cell: ({ files }) => n(files), sort: ({ files }) => files, isFigure: true },
            {
              label: columns.good,
              cell: ({ valid, validWithRemarks, files }) => spokenShare(valid + validWithRemarks, files, lang),
              sort: ({ valid, validWithRemarks, files }) => (files === 0 ? null : (valid + validWithRemarks) / files),
              isFigure: true,
            },
          ]}
        />
      )}
    </Answered>
  );
}
