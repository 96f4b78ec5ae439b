import { useState } from "preact/hooks";
import { ProblemNotice } from "./problem-notice.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { EtdDetail, Part } from "./view.ts";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly portal: string;
}

/** Under which names the ETD publishes: known by its SIREN, or chosen here. */
export function Organisations({
  api,
  words,
  etd,
  say,
  onChange,
}: Part & { readonly etd: EtdDetail; readonly onChange: () => Promise<void> }) {
  const [query, setQuery] = useState("");
  const path = `/etds/${etd.id}/organisations?${new URLSearchParams({ q: query })}`;
  const found = useLoaded(() => api.read<Found[]>(path), `${path} ${etd.organisations.length}`);
  const link = async (method: "PUT" | "DELETE", organisation: string) => {
    await api.send(method, `/etds/${etd.id}/organisations/${organisation}`);
    say(words.saved);
    await onChange();
    await found.reload();
  };
  return (
    <section class="panel" aria-labelledby="organisations-heading">
      <h3 id="organisations-heading">{words.organisations.heading}</h3>
      <p>{words.organisations.help}</p>
      <ul class="found">
        {etd.organisations.map(({ id, name, portal, isByHand }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong> <span class="quiet">{portal}</span>
            </span>
            {isByHand ? (
              <button
                type="button"
                class="small"
                aria-label={`${words.organisations.unlink} ${name}`}
                onClick={() => void link("DELETE", id)}
              >
                {words.organisations.unlink}
              </button>
            ) : (
              <span class="quiet">{words.organisations.bySiren}</span>
            )}
          </li>
        ))}
      </ul>
      {etd.organisations.length === 0 && <p>{words.organisations.none}</p>}
      <details>
        <summary>{words.organisations.add}</summary>
        <label class="field">
          {words.organisations.search}
          <input type="search" value={query} onInput={({ currentTarget }) => setQuery(currentTarget.value)} />
        </label>
        <ProblemNotice problem={found.problem} />
        <ul class="found">
          {(found.value ?? []).map(({ id, name, portal }) => (
            <li key={id}>
              <span>
                {name} <span class="quiet">{portal}</span>
              </span>
              <button
                type="button"
                class="small"
                aria-label={`${words.organisations.link} ${name}`}
                onClick={() => void link("PUT", id)}
              >
                {words.organisations.link}
              </button>
            </li>
          ))}
        </ul>
        {found.value?.length === 0 && <p>{words.organisations.nobody}</p>}
      </details>
    </section>
  );
}
