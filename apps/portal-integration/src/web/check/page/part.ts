import type { CheckSession } from "../session/check-session.ts";
import type { State } from "../session/state.ts";
import type { Words } from "../words/words.ts";

/** What every part of the page is given. */
export interface Part {
  readonly session: CheckSession;
  readonly state: State;
  readonly words: Words;
}
