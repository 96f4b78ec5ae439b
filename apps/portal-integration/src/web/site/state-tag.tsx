import type { Lang } from "@opendatalocale/report";
import type { DatasetState } from "../../server/store/dataset-state.ts";
import { publicWordsIn } from "./public-words.ts";

export const SIGNS: Readonly<Record<DatasetState, string>> = {
  valid: "✔",
  "valid-with-remarks": "✔",
  invalid: "✘",
  "not-checked": "?",
  expired: "!",
};

/** A state by sign, words and colour: never by colour alone. */
export function StateTag({ state, lang }: { readonly state: DatasetState; readonly lang: Lang }) {
  return (
    <span class={`state ${state}`}>
      <span aria-hidden="true">{SIGNS[state]}</span> {publicWordsIn(lang).states[state]}
    </span>
  );
}
