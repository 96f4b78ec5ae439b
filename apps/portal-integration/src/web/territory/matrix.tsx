import { useState } from "preact/hooks";
import { Pages } from "./pages.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { EtdLine, EtdListView, Part } from "./view.ts";
import type { TerritoryWords } from "./words/words.ts";

const PAGE = 50;

/** ETDs against what is asked of them: a cell says required, published, valid and up to date by a sign and words. */
export function Matrix({ api, words, atd }: Part) {
  const [offset, setOffset] = useState(0);
  const path = `/atds/${atd.id}/etds?sort=call&limit=${PAGE}&offset=${offset}`;
  const { value: list, problem } = useLoaded(() => api.read<EtdListView>(path), path);
  if (list === null) return <ProblemNotice problem={problem} />;
  const requiredOf = (schema: string) => list.items.filter((line) => stateOf(line, schema)?.isRequired).length;
  // What the law asks of most of them comes first.
  const schemas = list.schemas
    .filter(({ id }) => list.items.some((line) => stateOf(line, id) !== null))
    .sort((a, b) => requiredOf(b.id) - requiredOf(a.id));
  return (
    <section aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">{words.matrix.heading}</h2>
      <p>{words.matrix.help}</p>
      <ul class="key">
        {(["good", "old", "bad", "unchecked", "missing", "free"] as const).map((state) => (
          <li key={state}>
            <Sign state={state} /> {words.matrix.states[state]}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached from the keyboard. */}
      <section class="scrolls matrix" tabIndex={0} aria-label={words.matrix.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.matrix.authority}</th>
              {schemas.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title[api.lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.items.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <a href={`#/etd/${line.id}`}>{line.name}</a>
                </th>
                {schemas.map(({ id }) => (
                  <td key={id}>
                    <Cell line={line} schema={id} words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Pages total={list.total} limit={PAGE} offset={offset} onOffset={setOffset} words={words} />
    </section>
  );
}

type CellState = "good" | "old" | "bad" | "unchecked" | "missing" | "free";
const SIGNS: Readonly<Record<CellState, string>> = {
  good: "✓",
  old: "◷",
  bad: "✘",
  unchecked: "?",
  missing: "○",
  free: "+",
};

/** What a cell shows; null where nothing is asked and nothing is there. `free`: published without being required. */
function stateOf(line: EtdLine, schema: string): { readonly state: CellState; readonly isRequired: boolean } | null {
  const found = line.schemas.find((one) => one.schema === schema);
  if (found === undefined) return null;
  const isRequired = found.requirement === "required";
  if (found.verdict === null) return isRequired ? { state: "missing", isRequired } : null;
  if (found.verdict === "invalid") return { state: "bad", isRequired };
  if (found.verdict === "not-checked") return { state: "unchecked", isRequired };
  if (!isRequired) return { state: "free", isRequired };
  return { state: found.isUpToDate === false ? "old" : "good", isRequired };
}

function Cell({
  line,
  schema,
  words,
}: {
  readonly line: EtdLine;
  readonly schema: string;
  readonly words: TerritoryWords;
}) {
  const found = stateOf(line, schema);
  if (found === null) return <span class="unseen">{words.matrix.nothing}</span>;
  return (
    <span class={`cell ${found.state}`}>
      <Sign state={found.state} />
      {words.matrix.short[found.state]}
    </span>
  );
}

function Sign({ state }: { readonly state: CellState }) {
  return (
    <span class={`sign ${state}`} aria-hidden="true">
      {SIGNS[state]}
    </span>
  );
}
