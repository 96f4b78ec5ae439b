import type { Lang } from "@opendatalocale/report";
import type { DatasetView } from "../../server/store/read-datasets.ts";
import { DataTable } from "../site/data-table.tsx";
import { StateTag } from "../site/state-tag.tsx";
import { captionOf } from "./caption-of.ts";
import { searchWordsIn } from "./words.ts";

interface Props {
  readonly items: readonly DatasetView[];
  readonly offset: number;
  readonly total: number;
  readonly titleOf: (schema: string) => string;
  readonly lang: Lang;
}

/** Datasets found, each a link to its page and to its organisation's. */
export function DatasetTable({ items, offset, total, titleOf, lang }: Props) {
  const { columns, none } = searchWordsIn(lang);
  if (items.length === 0) return <p role="status">{none}</p>;
  return (
    <DataTable
      caption={captionOf(items.length, offset, total, lang)}
      lang={lang}
      rows={items}
      first={items.length}
      keyOf={({ id }) => id}
      columns={[
        {
          label: columns.title,
          cell: ({ id, title }) => <a href={`./jeu-de-donnees?id=${id}`}>{title}</a>,
          sort: ({ title }) => title,
        },
        {
          label: columns.state,
          cell: ({ state }) => <StateTag state={state} lang={lang} />,
          sort: ({ state }) => state,
        },
        {
          label: columns.schemas,
          cell: ({ files }) => [...new Set(files.map(({ schema }) => titleOf(schema)))].join(", ") || "–",
        },
        {
          label: columns.organisation,
          cell: ({ organisation }) =>
            organisation === null ? "–" : <a href={`./organisation?id=${organisation.id}`}>{organisation.name}</a>,
          sort: ({ organisation }) => organisation?.name ?? null,
        },
        {
          label: columns.departement,
          cell: ({ organisation }) => organisation?.departement ?? "–",
          sort: ({ organisation }) => organisation?.departement ?? null,
        },
      ]}
    />
  );
}
