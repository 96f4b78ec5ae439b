import type { Lang } from "@opendatalocale/report";
import type { Figures } from "../../server/store/observatory/read-figures.ts";
import { spokenDate, spokenNumber, spokenShare } from "../site/spoken.ts";
import { StateBar } from "../site/state-bar.tsx";
import { observatoryWordsIn } from "./words.ts";

/** How many authorities the programme wants to be open. */
const TARGET = 2000;

interface Props {
  readonly figures: Figures;
  /** Whether they are those of the whole country, which the programme's target is about. */
  readonly isWhole: boolean;
  readonly lang: Lang;
}

/** Each figure with what it is measured against, in words. */
export function KeyFigures({ figures, isWhole, lang }: Props) {
  const words = observatoryWordsIn(lang);
  const { counts, denominator, required, population, checkedAt } = figures;
  const whole = counts.concerned ?? 0;
  const measured = [
    ["open", counts.open ?? 0, whole],
    ["publishing", counts.publishing ?? 0, whole],
    ["conforming", counts.conforming ?? 0, whole],
    ["required", required.published, required.total],
    ["population", population.covered, population.total],
  ] as const;
  return (
    <section aria-labelledby="key">
      <h2 id="key">{words.key}</h2>
      {denominator === null && <p class="notice note">{words.loading}</p>}
      <dl class="figures">
        {measured.map(([name, part, total]) => (
          <div key={name} class="card">
            <dt>{words.figures[name][0]}</dt>
            <dd>
              <strong class="big">{spokenShare(part, total, lang)}</strong>
              <span>{words.of(spokenNumber(part, lang), spokenNumber(total, lang))}</span>
              <span class="quiet">{words.figures[name][1]}</span>
            </dd>
          </div>
        ))}
        <div class="card wide">
          <dt>{words.files}</dt>
          <dd>
            <strong class="big">{spokenNumber(counts.files, lang)}</strong>
            {counts.files === 0 ? <span class="quiet">{words.noFile}</span> : <StateBar counts={counts} lang={lang} />}
            {checkedAt !== null && <span class="quiet">{words.checkedAt(spokenDate(checkedAt, lang))}</span>}
          </dd>
        </div>
      </dl>
      {denominator !== null && (
        <p class="quiet">
          {words.denominator(spokenNumber(denominator.total, lang))}{" "}
          {isWhole && words.target(spokenShare(counts.open ?? 0, TARGET, lang))} <a href="#method">{words.method}</a>
        </p>
      )}
    </section>
  );
}
