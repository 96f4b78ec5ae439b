import type { Lang } from "@opendatalocale/report";
import type { DatasetState } from "../../server/store/dataset-state.ts";
import { publicWordsIn } from "./public-words.ts";
import { spokenNumber } from "./spoken.ts";
import { SIGNS } from "./state-tag.tsx";

/** How many files are in each state. */
export interface StateCounts {
  readonly valid: number;
  readonly validWithRemarks: number;
  readonly invalid: number;
  readonly notChecked: number;
  readonly expired: number;
}

function countsByState(counts: StateCounts): readonly (readonly [DatasetState, number])[] {
  const { valid, validWithRemarks, invalid, notChecked, expired } = counts;
  return [
    ["valid", valid],
    ["valid-with-remarks", validWithRemarks],
    ["invalid", invalid],
    ["not-checked", notChecked],
    ["expired", expired],
  ];
}

/** A bar of the five states, and the same in words below it. */
export function StateBar({ counts, lang }: { readonly counts: StateCounts; readonly lang: Lang }) {
  const words = publicWordsIn(lang);
  const parts = countsByState(counts).filter(([, count]) => count > 0);
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, [, count]) => sum + count, 0));
  return (
    <div class="state-bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {parts.map(([state, count], at) => (
          <rect
            key={state}
            class={`fill-${state}`}
            x={((starts[at] ?? 0) / total) * 100}
            width={(count / total) * 100}
            height="6"
          />
        ))}
      </svg>
      <ul>
        {parts.map(([state, count]) => (
          <li key={state}>
            <span class={`state ${state}`}>
              <span aria-hidden="true">{SIGNS[state]}</span> {words.states[state]}
            </span>{" "}
            <strong>{spokenNumber(count, lang)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
