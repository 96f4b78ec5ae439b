import type { Lang } from "@opendatalocale/report";
import type { OrganisationView } from "../../server/store/read-organisations.ts";
import { DataTable } from "../site/data-table.tsx";
import { spokenNumber } from "../site/spoken.ts";
import { captionOf } from "./caption-of.ts";
import { searchWordsIn } from "./words.ts";

interface Props {
  readonly items: readonly OrganisationView[];
  readonly offset: number;
  readonly total: number;
  readonly lang: Lang;
}

/** Organisations found, each a link to its page. */
export function OrganisationTable({ items, offset, total, lang }: Props) {
  const { columns, none } = searchWordsIn(lang);
  if (items.length === 0) return <p role="status">{none}</p>;
  const n = (value: number) => spokenNumber(value, lang);
  return (
    <DataTable
      caption={captionOf(items.length, offset, total, lang)}
      lang={lang}
      rows={items}
      first={items.length}
      keyOf={({ id }) => id}
      columns={[
        {
          label: columns.name,
          cell: ({ id, name }) => <a href={`./organisation?id=${id}`}>{name}</a>,
          sort: ({ name }) => name,
        },
        {
          label: columns.departement,
          cell: ({ departement }) => departement ?? "–",
          sort: ({ departement }) => departement,
        },
        { label: columns.portal, cell: ({ portal }) => portal.title, sort: ({ portal }) => portal.title },
        { label: columns.socle, cell: ({ socle }) => n(socle), sort: ({ socle }) => socle, isFigure: true },
        { label: columns.files, cell: ({ files }) => n(files), sort: ({ files }) => files, isFigure: true },
        {
          label: columns.good,
          cell: ({ valid, validWithRemarks }) => n(valid + validWithRemarks),
          sort: ({ valid, validWithRemarks }) => valid + validWithRemarks,
          isFigure: true,
        },
        { label: columns.invalid, cell: ({ invalid }) => n(invalid), sort: ({ invalid }) => invalid, isFigure: true },
      ]}
    />
  );
}
