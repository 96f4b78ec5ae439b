import type { Lang } from "@opendatalocale/report";
import type { Measure } from "./shares.ts";
import { observatoryWordsIn } from "./words.ts";

/** What each texture of the map means. */
export function MapLegend({ measure, lang }: { readonly measure: Measure; readonly lang: Lang }) {
  const { legends, noValue, measures } = observatoryWordsIn(lang);
  const legend = measure === "quality" ? legends.quality : legends.authorities;
  const steps = [...legend.map((label, step) => [`step-${step}`, label] as const), ["step-none", noValue] as const];
  return (
    <>
      <p class="legend-title">{measures[measure]}</p>
      <ul class="legend">
        {steps.map(([step, label]) => (
          <li key={step}>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <path d="M0.5,0.5h27v17h-27z" class={step} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
