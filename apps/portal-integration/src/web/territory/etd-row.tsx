import type { EtdLine, Stage } from "./view.ts";
import { STAGE_CODES } from "./words/codes.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly line: EtdLine;
  readonly words: TerritoryWords;
  readonly onStage: (stage: Stage) => Promise<void>;
}

/** One ETD: who it is, what the law says, what is published, valid and up to date, and its stage, changed in place. */
export function EtdRow({ line, words, onStage }: Props) {
  const { id, rank, name, kind, population, fte, status, counts, invalid, stage, contact } = line;
  const stageId = `stage-${id}`;
  const facts = [words.kinds[kind], words.inhabitants(population), words.staff(fte)].filter((text) => text !== "");
  return (
    <li class="etd">
      <span class="rank">
        <span class="unseen">{words.list.rank} </span>
        {rank}
      </span>
      <div class="about">
        <h3>
          <a href={`#/etd/${id}`}>{name}</a>
        </h3>
        <p class="quiet">{facts.join(" · ")}</p>
        {contact !== "" && <p class="quiet">{words.list.contact(contact)}</p>}
      </div>
      <p class={`status ${status}`}>{words.statuses[status]}</p>
      <dl class="counts">
        {(["published", "valid", "upToDate"] as const).map((name) => (
          <div key={name} class={counts[name] < counts.required ? "lacks" : "whole"}>
            <dt>{words.list.counts[name]}</dt>
            <dd>
              <span aria-hidden="true">{counts[name] < counts.required ? "△" : "✓"}</span> {counts[name]} /{" "}
              {counts.required}
            </dd>
          </div>
        ))}
        {invalid > 0 && (
          <div class="bad">
            <dt>{words.list.counts.invalid}</dt>
            <dd>
              <span aria-hidden="true">✘</span> {invalid}
            </dd>
          </div>
        )}
      </dl>
      <p class="stage">
        <label for={stageId}>
          {words.list.stage} <span class="unseen">{name}</span>
        </label>
        <select
          id={stageId}
          value={stage}
          onChange={({ currentTarget }) => {
            const chosen = STAGE_CODES.find((code) => code === currentTarget.value);
            if (chosen) void onStage(chosen);
          }}
        >
          {STAGE_CODES.map((code) => (
            <option key={code} value={code}>
              {words.stages[code]}
            </option>
          ))}
        </select>
      </p>
    </li>
  );
}
