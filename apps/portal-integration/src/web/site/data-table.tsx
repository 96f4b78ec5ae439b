import type { Lang } from "@opendatalocale/report";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { publicWordsIn } from "./public-words.ts";
import { spokenNumber } from "./spoken.ts";

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** What the column is sorted by; a column without it is not sorted. Null comes last. */
  readonly sort?: (row: Row) => string | number | null;
  readonly isFigure?: boolean;
  /** `short` is never broken, `text` has room. */
  readonly width?: "short" | "text";
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly lang: Lang;
  /** How many rows stand there before all are asked for. */
  readonly first?: number;
}

/** Rows that a person may sort by any column; the first cell of each names it. */
export function DataTable<Row>({ caption, columns, rows, keyOf, lang, first = 15 }: Props<Row>) {
  const [order, setOrder] = useState<{ readonly column: number; readonly isDown: boolean } | null>(null);
  const [isWhole, setIsWhole] = useState(false);
  const words = publicWordsIn(lang);
  const by = order === null ? undefined : columns[order.column]?.sort;
  const sorted = by === undefined ? rows : rows.toSorted((a, b) => compare(by(a), by(b), order?.isDown === true));
  const shown = isWhole ? sorted : sorted.slice(0, first);
  return (
    <>
      <div class="scroll">
        <table class="data">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => {
                const isHere = order?.column === at;
                return (
                  <th
                    key={column.label}
                    scope="col"
                    class={column.isFigure ? "figure" : ""}
                    aria-sort={isHere ? (order.isDown ? "descending" : "ascending") : undefined}
                  >
                    {column.sort ? (
                      <button
                        type="button"
                        class="sort"
                        title={words.sort(column.label)}
                        onClick={() =>
                          setOrder({ column: at, isDown: isHere ? !order.isDown : column.isFigure === true })
                        }
                      >
                        {column.label}
                        <span aria-hidden="true">{isHere ? (order.isDown ? "\u00a0▼" : "\u00a0▲") : "\u00a0↕"}</span>
                      </button>
                    ) : (
                      column.label
                    )}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={column.label} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.label} class={column.isFigure ? "figure" : (column.width ?? "")}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <button type="button" class="small" onClick={() => setIsWhole(true)}>
          {words.more(shown.length, spokenNumber(rows.length, lang))}
        </button>
      )}
    </>
  );
}

function compare(one: string | number | null, other: string | number | null, isDown: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = typeof one === "string" ? one.localeCompare(String(other), "fr") : one - Number(other);
  return isDown ? -order : order;
}
