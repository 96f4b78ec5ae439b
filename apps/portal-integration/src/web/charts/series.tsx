import type { Lang } from "@opendatalocale/report";
import type { Moment } from "../../server/store/observatory/read-series.ts";
import { DataTable } from "../site/data-table.tsx";
import { isNarrow } from "../site/narrow.ts";
import { spokenNumber, spokenPeriod } from "../site/spoken.ts";
import { seriesWordsIn } from "./series-words.ts";

interface Props {
  readonly step: string;
  readonly items: readonly Moment[];
  readonly lang: Lang;
}

const LINES = ["files", "good", "invalid", "unknown"] as const;
type Line = (typeof LINES)[number];
const VALUE: Readonly<Record<Line, (moment: Moment) => number>> = {
  files: ({ files }) => files,
  good: ({ valid, validWithRemarks }) => valid + validWithRemarks,
  invalid: ({ invalid }) => invalid,
  unknown: ({ notChecked, expired }) => notChecked + expired,
};
const [HEIGHT, LEFT, BOTTOM, TOP] = [260, 44, 28, 12];
const widthNow = () => (isNarrow() ? 360 : 720);
/** One mark a line, so that it is told without its colour. */
const MARKS: Readonly<Record<Line, string>> = {
  files: "M-4,-4h8v8h-8z",
  good: "M-4.5,0a4.5,4.5 0 1,0 9,0a4.5,4.5 0 1,0 -9,0",
  invalid: "M0,-5.5L5.5,4.5H-5.5z",
  unknown: "M0,-5.5L5,0L0,5.5L-5,0z",
};

/** Lines over time, told apart by mark and dash as well as by colour, and a table of the same numbers. */
export function Series({ step, items, lang }: Props) {
  const words = seriesWordsIn(lang);
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  const label = (moment: Moment) => spokenPeriod(moment.period, step, lang);
  return (
    <>
      {items.length < 2 ? (
        <p class="quiet">{words.short}</p>
      ) : (
        <figure class="chart">
          <svg viewBox={`0 0 ${widthNow()} ${HEIGHT}`} role="img" aria-label={words.chart(label(first), label(last))}>
            <Grid items={items} lang={lang} label={label} />
            {LINES.map((line) => (
              <Curve key={line} line={line} items={items} />
            ))}
          </svg>
          <figcaption>
            <ul class="legend">
              {LINES.map((line) => (
                <li key={line}>
                  <svg viewBox="-14 -7 28 14" class={`line-${line}`} aria-hidden="true">
                    <path d="M-14,0H14" class="stroke" />
                    <path d={MARKS[line]} class="mark" />
                  </svg>
                  {words.lines[line]}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
      )}
      <DataTable
        caption={words.caption}
        lang={lang}
        rows={items.toReversed()}
        keyOf={({ period }) => period}
        first={6}
        columns={[
          { label: words.period, cell: label, sort: ({ period }) => period },
          {
            label: words.organisations,
            cell: (one) => spokenNumber(one.organisations, lang),
            sort: (one) => one.organisations,
            isFigure: true,
          },
          ...LINES.map((line) => ({
            label: words.lines[line],
            cell: (one: Moment) => spokenNumber(VALUE[line](one), lang),
            sort: VALUE[line],
            isFigure: true,
          })),
        ]}
      />
    </>
  );
}

function scaleOf(items: readonly Moment[]) {
  const most = Math.max(1, ...items.map(({ files }) => files));
  const magnitude = 10 ** Math.floor(Math.log10(most));
  const unit = [1, 2, 2.5, 5, 10].map((times) => (times * magnitude) / 5).find((one) => one * 5 >= most) ?? magnitude;
  const tick = Math.max(1, Math.ceil(unit));
  const top = Math.ceil(most / tick) * tick;
  const x = (at: number) => LEFT + (at / Math.max(1, items.length - 1)) * (widthNow() - LEFT - 16);
  const y = (value: number) => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  return { x, y, ticks: Array.from({ length: Math.floor(top / tick) + 1 }, (_, at) => at * tick) };
}

function Grid({ items, lang, label }: Pick<Props, "items" | "lang"> & { readonly label: (moment: Moment) => string }) {
  const { x, y, ticks } = scaleOf(items);
  const every = Math.ceil(items.length / (isNarrow() ? 3 : 6));
  return (
    <g class="grid-lines">
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT},${y(tick)}H${widthNow() - 8}`} />
          <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
            {spokenNumber(tick, lang)}
          </text>
        </g>
      ))}
      {items.map((moment, at) =>
        (items.length - 1 - at) % every === 0 ? (
          <text key={moment.period} x={x(at)} y={HEIGHT - 8} text-anchor={at === items.length - 1 ? "end" : "middle"}>
            {label(moment)}
          </text>
        ) : null,
      )}
    </g>
  );
}

function Curve({ line, items }: { readonly line: Line; readonly items: readonly Moment[] }) {
  const { x, y } = scaleOf(items);
  const points = items.map((moment, at) => [x(at), y(VALUE[line](moment))] as const);
  const every = Math.ceil(items.length / 12);
  return (
    <g class={`line-${line}`}>
      <path class="stroke" d={`M${points.map(([left, top]) => `${left.toFixed(1)},${top.toFixed(1)}`).join("L")}`} />
      {points.map(([left, top], at) =>
        (items.length - 1 - at) % every === 0 ? (
          <path key={left} class="mark" d={MARKS[line]} transform={`translate(${left.toFixed(1)} ${top.toFixed(1)})`} />
        ) : null,
      )}
    </g>
  );
}
