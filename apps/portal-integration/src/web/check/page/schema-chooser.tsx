import type { Part } from "./part.ts";
import { SchemaList } from "./schema-list.tsx";
import { SheetChoice } from "./sheet-choice.tsx";

/** The schema is the person's to choose: candidates with their reasons, then all. */
export function SchemaChooser(part: Part) {
  const { session, state, words } = part;
  const candidates = state.opened?.candidates ?? [];
  return (
    <section aria-labelledby="choose-title">
      <h2 id="choose-title" tabIndex={-1} data-heading>
        {words.chooseHeading}
      </h2>
      <p>{words.chooseHelp(candidates.length > 0)}</p>
      <SheetChoice {...part} />
      <ol class="candidates">
        {candidates.map(({ id, title, score, reasons, missingRequired }) => (
          <li key={id} class="card">
            <h3>
              {title[state.lang]} <span class="quiet">{words.likeness(Math.round(score * 100))}</span>
            </h3>
            <ul>
              {reasons.map((reason) => (
                <li key={reason.fr}>{reason[state.lang]}</li>
              ))}
            </ul>
            {missingRequired.length > 0 && <p>{words.lacks(missingRequired)}</p>}
            <button
              type="button"
              aria-label={`${words.use} : ${title[state.lang]}`}
              onClick={() => void session.chooseSchema(id)}
            >
              {words.use}
            </button>
          </li>
        ))}
      </ol>
      <h3>{words.otherSchemas}</h3>
      <SchemaList
        {...part}
        act={({ id, title }) => (
          <button
            type="button"
            class="small"
            aria-label={`${words.use} : ${title[state.lang]}`}
            onClick={() => void session.chooseSchema(id)}
          >
            {words.use}
          </button>
        )}
      />
      <button type="button" class="plain" onClick={() => session.leave()}>
        {words.otherFile}
      </button>
    </section>
  );
}
