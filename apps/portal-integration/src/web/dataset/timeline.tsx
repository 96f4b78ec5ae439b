import type { Lang } from "@opendatalocale/report";
import type { PastVerdict } from "../../server/store/read-datasets.ts";
import { isNarrow } from "../site/narrow.ts";
import { publicWordsIn } from "../site/public-words.ts";
import { spokenDate } from "../site/spoken.ts";
import { SIGNS } from "../site/state-tag.tsx";
import { datasetWordsIn } from "./words.ts";

const ROW = 26;

/** One band a file, cut where its verdict changed; each piece has its sign, so that its colour is not needed. */
export function Timeline({ items, lang }: { readonly items: readonly PastVerdict[]; readonly lang: Lang }) {
  const words = datasetWordsIn(lang);
  const { states } = publicWordsIn(lang);
  const width = isNarrow() ? 340 : 720;
  const now = Date.now();
  const first = Math.min(...items.map(({ since }) => Date.parse(since)));
  if (items.length === 0 || now - first < 24 * 3600 * 1000) return null;
  const x = (moment: string | null) => (((moment === null ? now : Date.parse(moment)) - first) / (now - first)) * width;
  const bands = new Map<string, PastVerdict[]>();
  for (const item of items) {
    const key = `${item.resource} ${item.schema}`;
    bands.set(key, [...(bands.get(key) ?? []), item]);
  }
  return (
    <figure class="timeline">
      {[...bands].map(([key, verdicts]) => {
        const title = verdicts[0]?.title ?? "";
        const spoken = verdicts
          .toReversed()
          .map(({ verdict, since }) => `${states[verdict]} (${spokenDate(since, lang)})`)
          .join(", ");
        return (
          <div key={key}>
            <p aria-hidden="true">{title}</p>
            <svg viewBox={`0 0 ${width} ${ROW}`} role="img" aria-label={words.timeline(title, spoken)}>
              {verdicts.map(({ verdict, since, endedAt }) => {
                const [start, end] = [x(since), x(endedAt)];
                return (
                  <g key={since} class={`fill-${verdict}`}>
                    <rect x={start} width={Math.max(1.5, end - start)} height={ROW} />
                    {end - start > 22 && (
                      <text x={(start + end) / 2} y="18" text-anchor="middle">
                        {SIGNS[verdict]}
                      </text>
                    )}
                  </g>
                );
              })}
            </svg>
          </div>
        );
      })}
      <figcaption class="quiet">
        <span>{spokenDate(new Date(first).toISOString(), lang)}</span>
        <span>{words.now}</span>
      </figcaption>
    </figure>
  );
}
