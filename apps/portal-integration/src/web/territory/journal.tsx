import { useState } from "preact/hooks";
import type { Api } from "../api/signed-in-api.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Change {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: object | null;
  readonly after: object | null;
}

const PAGE = 50;

/** Who changed what, for administrators. */
export function Journal({ api, words }: { readonly api: Api; readonly words: TerritoryWords }) {
  const [offset, setOffset] = useState(0);
  const path = `/changes?limit=${PAGE + 1}&offset=${offset}`;
  const { value, problem } = useLoaded(() => api.read<Change[]>(path), path);
  return (
    <section aria-labelledby="journal-heading">
      <h2 id="journal-heading">{words.journal.heading}</h2>
      <ProblemNotice problem={problem} />
      {value?.length === 0 && <p>{words.journal.none}</p>}
      <ol class="journal">
        {(value ?? []).slice(0, PAGE).map(({ at, actor, action, subject, before, after }) => (
          <li key={`${at} ${subject} ${action}`}>
            <strong>{action}</strong> · {actor} · <time dateTime={at}>{words.at(new Date(at))}</time>
            <details>
              <summary>{words.journal.detail}</summary>
              <pre>{JSON.stringify({ subject, before, after }, null, 1)}</pre>
            </details>
          </li>
        ))}
      </ol>
      <p class="pages">
        <button type="button" disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
          {words.previous}
        </button>
        <button type="button" disabled={(value?.length ?? 0) <= PAGE} onClick={() => setOffset(offset + PAGE)}>
          {words.next}
        </button>
      </p>
    </section>
  );
}
