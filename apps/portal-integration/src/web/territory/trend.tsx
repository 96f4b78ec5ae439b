import { linePath, placeOf, SIZE } from "./trend-lines.ts";
import { useLoaded } from "./use-loaded.ts";
import type { Part, TrendPoint } from "./view.ts";

/** What is drawn, told apart by stroke as well as by colour. */
const SERIES = [{ name: "followed" }, { name: "signed" }, { name: "publishing" }, { name: "conforming" }] as const;

/** How the territory moved over a year: a line for each figure, and the same as a table. */
export function Trend({ api, words, atd }: Part) {
  const { value: points } = useLoaded(() => api.read<TrendPoint[]>(`/atds/${atd.id}/trend`), `${atd.id} trend`);
  if (points === null || points.length < 2) return null;
  const most = Math.max(1, ...points.map(({ followed }) => followed), ...points.map(({ publishing }) => publishing));
  const month = (day: string) =>
    new Intl.DateTimeFormat(api.lang, { month: "short", year: "2-digit", timeZone: "UTC" }).format(new Date(day));
  const last = points.at(-1);
  return (
    <section class="trend" aria-labelledby="trend-heading">
      <h2 id="trend-heading">{words.trend.heading}</h2>
      <div class="beside">
        <figure>
          <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={words.trend.alternative}>
            {[0, 0.5, 1].map((share) => {
              const y = placeOf(0, points.length, most * share, most).y;
              return (
                <g key={share} class="axis">
                  <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y} y2={y} />
                  <text x={SIZE.left - 6} y={y + 4} text-anchor="end">
                    {Math.round(most * share)}
                  </text>
                </g>
              );
            })}
            {points.map(({ day }, index) =>
              index === 0 || index === points.length - 1 ? (
                <text
                  key={day}
                  class="axis"
                  x={placeOf(index, points.length, 0, most).x}
                  y={SIZE.height - 4}
                  text-anchor={index === 0 ? "start" : "end"}
                >
                  {month(day)}
                </text>
              ) : null,
            )}
            {SERIES.map(({ name }) => (
              <g key={name} class={`series ${name}`}>
                <path
                  d={linePath(
                    points.map((point) => point[name]),
                    most,
                  )}
                />
                {points.map((point, index) => {
                  const { x, y } = placeOf(index, points.length, point[name], most);
                  return <circle key={point.day} cx={x} cy={y} r="3" />;
                })}
              </g>
            ))}
          </svg>
          <figcaption>
            <ul class="legend">
              {SERIES.map(({ name }) => (
                <li key={name} class={name}>
                  <svg viewBox="0 0 30 8" aria-hidden="true" focusable="false">
                    <path d="M0 4H30" />
                  </svg>
                  {words.trend.series[name]} : {last?.[name]}
                </li>
              ))}
            </ul>
          </figcaption>
        </figure>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached from the keyboard. */}
        <section class="scrolls" tabIndex={0} aria-label={words.trend.table}>
          <table>
            <caption class="unseen">{words.trend.table}</caption>
            <thead>
              <tr>
                <th scope="col">{words.trend.month}</th>
                {SERIES.map(({ name }) => (
                  <th key={name} scope="col">
                    {words.trend.series[name]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.day}>
                  <th scope="row">{month(point.day)}</th>
                  {SERIES.map(({ name }) => (
                    <td key={name}>{point[name]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </section>
  );
}
