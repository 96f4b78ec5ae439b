import { useState } from "preact/hooks";
import { Basis } from "./duties.tsx";
import { Pages } from "./pages.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { Part, TargetView } from "./view.ts";
import { STATUS_CODES } from "./words/codes.ts";

const PAGE = 25;

/** Authorities of the territory that the law binds and nobody follows yet, with the reasons and the articles. */
export function Targets({ api, words, atd, say }: Part) {
  const [query, setQuery] = useState("");
  const [status, setStatus] = useState("");
  const [offset, setOffset] = useState(0);
  const [problem, setProblem] = useState<Error | null>(null);
  const asked = new URLSearchParams({ q: query, ...(status === "" ? {} : { status }) });
  const path = `/atds/${atd.id}/targets?${asked}`;
  const targets = useLoaded(
    () => api.read<{ total: number; items: TargetView[] }>(`${path}&limit=${PAGE}&offset=${offset}`),
    `${path} ${offset}`,
  );
  const follow = async ({ siren, name }: TargetView) => {
    setProblem(null);
    try {
      await api.send("POST", `/atds/${atd.id}/etds`, { siren });
      say(words.add.added(name));
      await targets.reload();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const list = targets.value;
  return (
    <section aria-labelledby="targets-heading">
      <h2 id="targets-heading">{words.targets.heading}</h2>
      <p>{words.targets.help(atd.departements)}</p>
      <ProblemNotice problem={targets.problem ?? problem} />
      <search class="filters" aria-label={words.list.filters}>
        <label class="field">
          {words.list.search}
          <input
            type="search"
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
              setOffset(0);
            }}
          />
        </label>
        <label class="field">
          {words.list.status}
          <select
            value={status}
            onChange={({ currentTarget }) => {
              setStatus(currentTarget.value);
              setOffset(0);
            }}
          >
            <option value="">{words.targets.concerned}</option>
            {STATUS_CODES.map((code) => (
              <option key={code} value={code}>
                {words.statuses[code]}
              </option>
            ))}
          </select>
        </label>
      </search>
      {list !== null && (
        <>
          <p role="status">{words.targets.count(list.total)}</p>
          <ol class="targets" start={offset + 1}>
            {list.items.map((target) => (
              <li key={target.siren ?? target.name}>
                <div class="head">
                  <h3>{target.name}</h3>
                  <p class={`status ${target.status}`}>{words.statuses[target.status]}</p>
                  {target.siren !== null && (
                    <button
                      type="button"
                      class="small"
                      aria-label={`${words.add.follow} ${target.name}`}
                      onClick={() => void follow(target)}
                    >
                      {words.add.follow}
                    </button>
                  )}
                </div>
                <p class="quiet">
                  {[words.kinds[target.kind], words.inhabitants(target.population), target.siren]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {target.because.map((because) => (
                  <p key={because.fr}>{because[api.lang]}</p>
                ))}
                <details>
                  <summary>{words.targets.duties(target.duties.length)}</summary>
                  <ul class="duties">
                    {target.duties.map((duty) => (
                      <li key={duty.slug}>
                        <strong>{duty.title[api.lang]}</strong>
                        <Basis duty={duty} words={words} />
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ol>
          <Pages total={list.total} limit={PAGE} offset={offset} onOffset={setOffset} words={words} />
          {list.total > 0 && (
            <p class="exports">
              {words.exports} :{" "}
              {(["csv", "xlsx"] as const).map((format) => (
                <a key={format} href={`./api/v1${path}&format=${format}&lang=${api.lang}`} download>
                  {words.exportAs[format]}
                </a>
              ))}
            </p>
          )}
        </>
      )}
    </section>
  );
}
