import { cellReference, typeset } from "@opendatalocale/report";
import { useRef } from "preact/hooks";

import type { GridRow } from "../engine/protocol.ts";
import type { Words } from "../words/words.ts";

interface Props {
  readonly row: GridRow;
  readonly column: number;
  readonly label: string;
  readonly words: Words;
  readonly onSave: (index: number, column: number, value: string) => void;
}

/** What is said of the active cell, and a field to change it: cells are small, on a phone above all. */
export function CellPanel({ row, column, label, words, onSave }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const issues = row.issues.filter((issue) => issue.column === column || issue.column === null);
  const value = row.cells[column] ?? "";
  return (
    <section class="card cell-panel" aria-labelledby="cell-title">
      <h3 id="cell-title">{words.cellHeading(cellReference(row.number, column + 1) ?? "", label)}</h3>
      {issues.length === 0 && <p>{words.cellFine}</p>}
      <ul>
        {issues.map(({ severity, title, message, suggestion }) => (
          <li key={`${title} ${message}`} class={severity}>
            <strong>
              {severity === "error" ? "✘" : "ℹ"} {title}
            </strong>{" "}
            {typeset(message)}{" "}
            {suggestion && (
              <button type="button" class="small" onClick={() => onSave(row.index, column, suggestion.value)}>
                {words.put(suggestion.value)}
                {suggestion.confidence === "to-confirm" && ` (${words.toConfirm})`}
              </button>
            )}
          </li>
        ))}
      </ul>
      <form
        key={`${row.index} ${column} ${value}`}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(row.index, column, input.current?.value ?? "");
        }}
      >
        <label for="cell-value">{words.valueLabel}</label>
        <input id="cell-value" ref={input} defaultValue={value} />
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
}
