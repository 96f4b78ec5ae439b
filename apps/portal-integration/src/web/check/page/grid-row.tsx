import { useLayoutEffect, useRef } from "preact/hooks";
import type { GridRow, Issue } from "../engine/protocol.ts";
import type { Words } from "../words/words.ts";

interface Props {
  /** Undefined while it is read. */
  readonly row: GridRow | undefined;
  readonly position: number;
  /** In pixels. */
  readonly top: number;
  readonly columns: number;
  /** The column of the active cell, when it is in this row. */
  readonly active: number | null;
  readonly isEditing: boolean;
  readonly words: Words;
  readonly onChoose: (column: number, edit: boolean) => void;
  readonly onSave: (index: number, column: number, value: string) => void;
  readonly onGiveUp: () => void;
}

/** One row of the grid. */
export function GridRowView({
  row,
  position,
  top,
  columns,
  active,
  isEditing,
  words,
  onChoose,
  onSave,
  onGiveUp,
}: Props) {
  const issues = row?.issues ?? [];
  const worst = severityOf(issues);
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={position + 2}
      class="grid-row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="rowheader" tabIndex={-1} aria-colindex={1} class={`row-number ${worst ?? ""}`}>
        {row?.number ?? "…"}
        <Mark severity={worst} title="" words={words} />
      </span>
      {Array.from({ length: columns }, (_, column) => {
        const own = issues.filter((issue) => issue.column === column);
        const severity = severityOf(own);
        const isActive = column === active;
        const value = row?.cells[column] ?? "";
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself listens to the keys
          <span
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            class={severity ?? ""}
            data-active={isActive}
            data-place={`${position}:${column}`}
            tabIndex={isActive ? 0 : -1}
            title={own.map(({ title }) => title).join(", ")}
            onClick={() => isActive || onChoose(column, false)}
            onDblClick={() => onChoose(column, true)}
          >
            {isActive && isEditing && row ? (
              <CellInput
                value={value}
                label={words.valueLabel}
                onSave={(next) => (next === value ? onGiveUp() : onSave(row.index, column, next))}
                onGiveUp={onGiveUp}
              />
            ) : (
              <>
                <Mark severity={severity} title={own[0]?.title ?? ""} words={words} />
                <span class="value">{value}</span>
              </>
            )}
          </span>
        );
      })}
    </div>
  );
}

function Mark(props: { readonly severity: Issue["severity"] | null; readonly title: string; readonly words: Words }) {
  if (props.severity === null) return null;
  const isError = props.severity === "error";
  return (
    <span class="mark">
      <span aria-hidden="true">{isError ? "✘" : "ℹ"}</span>
      <span class="unseen">
        {isError ? props.words.error : props.words.remark} {props.title}{" "}
      </span>
    </span>
  );
}

interface CellInputProps {
  readonly value: string;
  readonly label: string;
  readonly onSave: (value: string) => void;
  readonly onGiveUp: () => void;
}

function CellInput({ value, label, onSave, onGiveUp }: CellInputProps) {
  const input = useRef<HTMLInputElement>(null);
  // Before the next key is typed.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      aria-label={label}
      defaultValue={value}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === "Enter") onSave(event.currentTarget.value);
        else onGiveUp();
      }}
    />
  );
}

function severityOf(issues: readonly Issue[]): Issue["severity"] | null {
  if (issues.length === 0) return null;
  return issues.some(({ severity }) => severity === "error") ? "error" : "warning";
}
