import { useState } from "preact/hooks";
import { ConventionForm } from "./convention-form.tsx";
import { Duties } from "./duties.tsx";
import { EtdFacts } from "./etd-facts.tsx";
import { Organisations } from "./organisations.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { Published } from "./published.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { EtdDetail, Part } from "./view.ts";
import { STAGE_CODES } from "./words/codes.ts";

/** One ETD: where it stands, what it publishes down to the report, why the law asks what it asks, and what one does for it. */
export function EtdPage(part: Part & { readonly id: string }) {
  const { api, words, id, say } = part;
  const etd = useLoaded(() => api.read<EtdDetail>(`/etds/${encodeURIComponent(id)}`), `${api.lang} ${id}`);
  const [problem, setProblem] = useState<Error | null>(null);
  const change = async (body: object, said: string) => {
    setProblem(null);
    try {
      await api.send("PATCH", `/etds/${id}`, body);
      say(said);
      await etd.reload();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const remove = async () => {
    if (etd.value === null || !confirm(words.etd.confirmRemove(etd.value.name))) return;
    await api.send("DELETE", `/etds/${id}`);
    location.hash = "#/etd";
  };
  const detail = etd.value;
  return (
    <>
      <p>
        <a href="#/etd">← {words.etd.back}</a>
      </p>
      <ProblemNotice problem={etd.problem ?? problem} />
      {detail !== null && (
        <>
          <h2 class="name">{detail.name}</h2>
          <p>
            <span class={`status ${detail.status.code}`}>{words.statuses[detail.status.code]}</span>{" "}
            {words.kinds[detail.kind]}
            {detail.siren !== null && ` · SIREN ${detail.siren}`}
          </p>
          {detail.reasons.map(({ because }) => (
            <p key={because.fr} class="reason">
              {because[api.lang]}
            </p>
          ))}
          <div class="columns">
            <section class="panel" aria-labelledby="stage-heading">
              <h3 id="stage-heading">{words.etd.stage}</h3>
              <form
                class="form"
                onSubmit={(event) => {
                  event.preventDefault();
                  const values = new FormData(event.currentTarget);
                  const note = String(values.get("note") ?? "").trim();
                  event.currentTarget.querySelector("textarea")?.form?.reset();
                  void change({ stage: values.get("stage"), ...(note === "" ? {} : { note }) }, words.stageSaved);
                }}
              >
                <label class="field">
                  {words.list.stage}
                  <select name="stage" key={detail.stage}>
                    {STAGE_CODES.map((code) => (
                      <option key={code} value={code} selected={code === detail.stage}>
                        {words.stages[code]}
                      </option>
                    ))}
                  </select>
                </label>
                <label class="field">
                  {words.etd.note}
                  <textarea name="note" rows={2} maxLength={500} />
                </label>
                <button type="submit">{words.save}</button>
              </form>
              <h4>{words.etd.history}</h4>
              <ol class="history">
                {detail.stages.map(({ stage, at, actor, note }) => (
                  <li key={`${at}`}>
                    <strong>{words.stages[stage]}</strong> {words.on(new Date(at))}
                    <span class="quiet"> · {actor}</span>
                    {note !== "" && <p>{note}</p>}
                  </li>
                ))}
              </ol>
            </section>
            <ConventionForm {...part} etd={detail} onParts={(convention) => change({ convention }, words.saved)} />
          </div>
          <Published states={detail.states} words={words} lang={api.lang} />
          <Duties {...part} etd={detail} onAnswers={(answers) => change({ answers }, words.saved)} />
          <div class="columns">
            <EtdFacts etd={detail} words={words} onChange={(facts) => change(facts, words.saved)} />
            <Organisations {...part} etd={detail} onChange={etd.reload} />
          </div>
          <p>
            <button type="button" class="danger" onClick={() => void remove()}>
              {words.etd.remove}
            </button>
          </p>
        </>
      )}
    </>
  );
}
