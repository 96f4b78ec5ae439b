import type { EtdListView } from "./view.ts";
import { STAGE_CODES } from "./words/codes.ts";
import type { TerritoryWords } from "./words/words.ts";

/** How far the whole territory is: who publishes, what is asked and there, and the stages. */
export function Sums({ list, words }: { readonly list: EtdListView; readonly words: TerritoryWords }) {
  const { sums, all, stages } = list;
  const figures = [
    [`${sums.publishing} / ${all}`, words.sums.publishing],
    [`${sums.published} / ${sums.required}`, words.sums.published],
    [`${sums.valid} / ${sums.required}`, words.sums.valid],
    [`${sums.upToDate} / ${sums.required}`, words.sums.upToDate],
  ];
  const most = Math.max(1, ...Object.values(stages));
  return (
    <section class="sums" aria-labelledby="sums-heading">
      <h2 id="sums-heading">{words.sums.heading}</h2>
      <dl class="figures">
        {figures.map(([figure, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{words.sums.rule}</p>
      <h3>{words.sums.stages}</h3>
      <dl class="stages">
        {STAGE_CODES.map((stage) => (
          <div key={stage}>
            <dt>{words.stages[stage]}</dt>
            <dd>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect class="track" width="100" height="8" />
                <rect class="bar" width={(100 * stages[stage]) / most} height="8" />
              </svg>
              {stages[stage]}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
