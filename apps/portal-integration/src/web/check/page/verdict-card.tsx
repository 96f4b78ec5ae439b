import type { Part } from "./part.ts";
import { SheetChoice } from "./sheet-choice.tsx";

const signs = { valid: "✔", "valid-with-remarks": "✔", invalid: "✘", "not-checked": "?" } as const;

/** One sentence, what it is about, and the way to mend everything that is safe to mend. */
export function VerdictCard(part: Part & { readonly onRepair: (keys: readonly string[]) => void }) {
  const { session, state, words, onRepair } = part;
  const { checked, opened, proposals, lang } = state;
  if (!checked) return null;
  const { verdict, schema } = checked.report;
  const candidate = opened?.candidates.find(({ id }) => id === `${schema?.name}@${schema?.version}`);
  const title = candidate?.title[lang] ?? schema?.title ?? schema?.name ?? "";
  const safe = proposals?.list.filter(({ confidence }) => confidence === "safe") ?? [];
  const changes =
    safe.reduce((sum, { occurrences }) => sum + occurrences, 0) +
    (proposals?.form.reduce((sum, { count }) => sum + count, 0) ?? 0);
  // Against another schema than its own a file seems wrong everywhere: nothing is worth mending before that is settled.
  const isDoubtful = checked.report.causes.some(({ leads }) => leads);
  const changeSchema = (
    <button type="button" class={isDoubtful ? "main" : ""} onClick={() => session.chooseAnotherSchema()}>
      {words.changeSchema}
    </button>
  );
  return (
    <section class={`verdict ${verdict}`} aria-labelledby="verdict-title">
      <h2 id="verdict-title" tabIndex={-1} data-heading>
        <span class="sign" aria-hidden="true">
          {signs[verdict]}
        </span>
        {words.verdicts[verdict]}
      </h2>
      <p class="sentence">{words.verdictSentence(checked)}</p>
      <p>
        <strong class="name">{opened?.name}</strong> · {words.facts(checked, session.kind)}
      </p>
      <p>
        {schema?.chosen === "proposed" || (candidate && candidate.id === opened?.trusted && state.schema === null)
          ? words.recognised(title, schema?.version ?? null, schema?.score ?? candidate?.score ?? null)
          : words.given(title, schema?.version ?? null)}
      </p>
      {candidate && (
        <details>
          <summary>{words.why}</summary>
          <ul>
            {candidate.reasons.map((reason) => (
              <li key={reason.fr}>{reason[lang]}</li>
            ))}
          </ul>
        </details>
      )}
      <SheetChoice {...part} />
      <div class="acts">
        {isDoubtful && changeSchema}
        {changes > 0 && (
          <button type="button" class={isDoubtful ? "" : "main"} onClick={() => onRepair(safe.map(({ key }) => key))}>
            {words.correctAll(changes)}
          </button>
        )}
        {!isDoubtful && changeSchema}
        <button type="button" onClick={() => session.leave()}>
          {words.otherFile}
        </button>
      </div>
    </section>
  );
}
