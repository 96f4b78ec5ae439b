import { useState } from "preact/hooks";
import { AddEtd } from "./add-etd.tsx";
import { EtdRow } from "./etd-row.tsx";
import { Pages } from "./pages.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { Sums } from "./sums.tsx";
import { Trend } from "./trend.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { EtdListView, Part, Stage } from "./view.ts";
import { STAGE_CODES, STATUS_CODES } from "./words/codes.ts";

const PAGE = 25;

/** The figures, the trend, and the ETDs in the order in which to call them. */
export function Overview(part: Part) {
  const { api, words, atd, say } = part;
  const [filter, setFilter] = useState({ q: "", stage: "", status: "", lacks: "", sort: "call" });
  const [offset, setOffset] = useState(0);
  const asked = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
  const path = `/atds/${atd.id}/etds?${asked}`;
  const etds = useLoaded(
    () => api.read<EtdListView>(`${path}&limit=${PAGE}&offset=${offset}`),
    `${api.lang} ${path} ${offset}`,
  );
  const change = (name: keyof typeof filter) => (value: string) => {
    setFilter({ ...filter, [name]: value });
    setOffset(0);
  };
  const setStage = async (id: string, stage: Stage) => {
    await api.send("PATCH", `/etds/${id}`, { stage });
    say(words.stageSaved);
    await etds.reload();
  };
  const list = etds.value;
  return (
    <>
      <ProblemNotice problem={etds.problem} />
      {list !== null && list.all > 0 && (
        <>
          <Sums list={list} words={words} />
          <Trend {...part} />
        </>
      )}
      <section aria-labelledby="list-heading">
        <h2 id="list-heading">{words.list.heading}</h2>
        <p>{words.list.order}</p>
        <search class="filters" aria-label={words.list.filters}>
          <p class="field">
            <label for="q">{words.list.search}</label>
            <input
              id="q"
              type="search"
              value={filter.q}
              onInput={({ currentTarget }) => change("q")(currentTarget.value)}
            />
          </p>
          <Choice label={words.list.stage} value={filter.stage} onChange={change("stage")} all={words.list.all}>
            {STAGE_CODES.map((code) => [code, words.stages[code]])}
          </Choice>
          <Choice label={words.list.status} value={filter.status} onChange={change("status")} all={words.list.all}>
            {STATUS_CODES.map((code) => [code, words.statuses[code]])}
          </Choice>
          <Choice label={words.list.lacks} value={filter.lacks} onChange={change("lacks")} all={words.list.all}>
            {(["published", "valid", "upToDate"] as const).map((code) => [code, words.list.lacking[code]])}
          </Choice>
          <Choice label={words.list.sort} value={filter.sort} onChange={change("sort")}>
            {(["call", "name", "population"] as const).map((code) => [code, words.list.sorts[code]])}
          </Choice>
        </search>
        {list !== null && (
          <>
            <p role="status">{words.list.count(list.total, list.all)}</p>
            {list.all === 0 && <p>{words.list.empty}</p>}
            <ol class="etds">
              {list.items.map((line) => (
                <EtdRow key={line.id} line={line} words={words} onStage={(stage) => setStage(line.id, stage)} />
              ))}
            </ol>
            <Pages total={list.total} limit={PAGE} offset={offset} onOffset={setOffset} words={words} />
            {list.all > 0 && (
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
      <AddEtd {...part} onAdded={etds.reload} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly all?: string;
  readonly children: readonly (readonly [string, string])[];
}

function Choice({ label, value, onChange, all, children }: ChoiceProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {all !== undefined && <option value="">{all}</option>}
        {children.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
