import type { Part } from "./part.ts";
import { SheetChoice } from "./sheet-choice.tsx";

/** Nothing could be checked, and why. */
export function Failed(part: Part) {
  const { session, state, words } = part;
  const { failure, lang, opened } = state;
  return (
    <section aria-labelledby="failed-title" class="verdict not-checked">
      <h2 id="failed-title" tabIndex={-1} data-heading>
        <span class="sign" aria-hidden="true">
          ?
        </span>
        {words.failedHeading}
      </h2>
      <p>{opened?.name}</p>
      <p>{failure?.message[lang]}</p>
      {failure?.hint[lang] && <p>{failure.hint[lang]}</p>}
      <SheetChoice {...part} />
      <button type="button" class="main" onClick={() => session.leave()}>
        {words.otherFile}
      </button>
    </section>
  );
}
