import { type Cause, typeset } from "@opendatalocale/report";
import { useId } from "preact/hooks";

import type { Proposal } from "../engine/protocol.ts";
import { placeIn } from "./place.ts";
import type { ProblemsPart } from "./problems.tsx";

interface Props extends ProblemsPart {
  readonly cause: Cause;
  readonly repairs: readonly Proposal[];
  /** Changes of form that mend it. */
  readonly form: number;
}

/** One cause: what, where, why, how, examples, and its correction. */
export function CauseCard({ cause, repairs, form, words, onRepair, onGoTo, state }: Props) {
  const id = useId();
  const { title, fieldName, occurrences, message, why, howTo, places, examples, severity } = cause;
  const changes = repairs.reduce((sum, one) => sum + one.occurrences, form);
  const name = typeset(fieldName === null ? title : `${title}, ${words.column(fieldName)}`);
  const hasTable = state.table !== null;
  return (
    <article class={`card cause ${severity}`} aria-labelledby={id}>
      <h3 id={id}>
        <span class="sign" aria-hidden="true">
          {severity === "error" ? "✘" : "ℹ"}
        </span>
        {name} <span class="quiet">{words.times(occurrences)}</span>
      </h3>
      <p>{typeset(message)}</p>
      {places.length > 0 && (
        <p class="places">
          <strong>{words.where} :</strong>{" "}
          {places.map((place) => {
            const target = placeIn(place);
            return target && hasTable ? (
              <button
                key={place}
                type="button"
                class="place"
                aria-label={words.goTo(place)}
                onClick={() => onGoTo(target)}
              >
                {place}
              </button>
            ) : (
              <span key={place} class="place">
                {place}
              </span>
            );
          })}
          {occurrences > places.length && ` ${words.others(occurrences - places.length)}`}
        </p>
      )}
      <dl>
        <div>
          <dt>{words.whyLabel}</dt>
          <dd>{typeset(why)}</dd>
        </div>
        <div>
          <dt>{words.how}</dt>
          <dd>{typeset(words.howHere[cause.type] ?? howTo)}</dd>
        </div>
      </dl>
      {examples.some(({ cell, suggestion }) => cell !== "" || suggestion !== null) && (
        <table class="examples">
          <caption>{words.examples}</caption>
          <thead>
            <tr>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ cell, suggestion }) => (
              <tr key={cell}>
                <td>{cell === "" ? <em>{words.emptyCell}</em> : cell}</td>
                <td>
                  {suggestion?.value ?? "—"}
                  {suggestion?.confidence === "to-confirm" && <em> ({words.toConfirm})</em>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes > 0 && (
        <button
          type="button"
          aria-label={words.correctLabel(changes, name)}
          onClick={() => onRepair(repairs.map(({ key }) => key))}
        >
          {words.correct(changes)}
        </button>
      )}
    </article>
  );
}
