import type { Lang } from "@opendatalocale/report";
import type { Part } from "../../server/store/observatory/read-breakdown.ts";
import { type Column, DataTable } from "../site/data-table.tsx";
import { publicWordsIn } from "../site/public-words.ts";
import { spokenNumber, spokenShare } from "../site/spoken.ts";
import { observatoryWordsIn } from "./words.ts";

interface Props {
  readonly caption: string;
  readonly parts: readonly Part[];
  readonly lang: Lang;
  readonly nameOf?: (part: Part) => string;
  /** Where the name of a part leads; null where it leads nowhere. */
  readonly linkOf?: (part: Part) => string | null;
}

/** The parts of an axis, one line each. */
export function PartTable({
  caption,
  parts,
  lang,
  nameOf = ({ name, key }) => name ?? key ?? "",
  linkOf = () => null,
}: Props) {
  const { columns } = observatoryWordsIn(lang);
  const { unknown } = publicWordsIn(lang);
  const named = (part: Part) => (part.key === null ? unknown : nameOf(part));
  const figure = (label: string, read: (part: Part) => number | null): Column<Part> => ({
    label,
    cell: (part) => {
      const value = read(part);
      return value === null ? "–" : spokenNumber(value, lang);
    },
    sort: read,
    isFigure: true,
  });
  const share = (label: string, read: (part: Part) => readonly [number | null, number | null]): Column<Part> => ({
    label,
    cell: (part) => {
      const [some, whole] = read(part);
      return spokenShare(some ?? 0, whole ?? 0, lang);
    },
    sort: (part) => {
      const [some, whole] = read(part);
      return whole ? (some ?? 0) / whole : null;
    },
    isFigure: true,
  });
  return (
    <DataTable
      caption={caption}
      lang={lang}
      rows={parts}
      keyOf={({ key }) => key ?? ""}
      columns={[
        {
          label: columns.name,
          cell: (part) => {
            const link = part.key === null ? null : linkOf(part);
            return link === null ? named(part) : <a href={link}>{named(part)}</a>;
          },
          sort: named,
        },
        figure(columns.concerned, ({ concerned }) => concerned),
        figure(columns.open, ({ open }) => open),
        figure(columns.publishing, ({ publishing }) => publishing),
        share(columns.share, ({ publishing, concerned }) => [publishing, concerned]),
        figure(columns.conforming, ({ conforming }) => conforming),
        figure(columns.files, ({ files }) => files),
        share(columns.good, ({ valid, validWithRemarks, files }) => [valid + validWithRemarks, files]),
      ]}
    />
  );
}
