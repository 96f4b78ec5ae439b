import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TableShape } from "../engine/protocol.ts";
import { CellPanel } from "./cell-panel.tsx";
import { moved } from "./grid-keys.ts";
import { GridRowView } from "./grid-row.tsx";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { useRows } from "./use-rows.ts";
import { ROW_HEIGHT, useVirtual } from "./use-virtual.ts";

interface Props extends Part {
  readonly table: TableShape;
  /** Where to go. */
  readonly target: Place | null;
}

/** The table, of any length: faulty cells are marked, each cell can be changed in place. One cell takes the focus, the arrows move it. */
export function Grid({ session, state, words, table, target }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  const wantsFocus = useRef(false);
  const faulty = state.checked?.faultyRows ?? 0;
  const count = onlyFaulty ? faulty : table.rows;
  const columns = Math.max(table.width, 1);
  const virtual = useVirtual(count, active.row, scroller);
  const items = virtual.getVirtualItems();
  const [first = 0, last = 0] = [virtual.range?.startIndex, virtual.range?.endIndex];
  const rowAt = useRows(session, { edition: state.edition, onlyFaulty, first, last });

  const goTo = (row: number, column: number) => {
    wantsFocus.current = true;
    setEditing(false);
    setActive({ row, column });
    virtual.scrollToIndex(row);
  };
  useEffect(() => {
    if (!target) return;
    setOnlyFaulty(false);
    void session
      .find(target.row ?? 0)
      .then((index) => goTo(Math.max(0, target.row === null ? 0 : index), target.column ?? 0));
  }, [target]);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${active.row}:${active.column}"]`);
    if (!cell || cell.contains(document.activeElement)) return;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    wantsFocus.current = false;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isEditing) return;
    if (event.key === "Enter" || event.key === "F2") {
      event.preventDefault();
      return setEditing(true);
    }
    const next = moved(event, active, { rows: count, columns });
    if (!next) return;
    event.preventDefault();
    goTo(next.row, next.column);
  };
  const save = (index: number, column: number, value: string) => {
    setEditing(false);
    wantsFocus.current = true;
    void session.edit(index, column, value);
  };
  const activeRow = rowAt(active.row);
  return (
    <>
      <div class="grid-tools">
        <label>
          <input
            type="checkbox"
            checked={onlyFaulty}
            disabled={faulty === 0 && !onlyFaulty}
            onChange={(event) => {
              setOnlyFaulty(event.currentTarget.checked);
              setActive({ row: 0, column: active.column });
              virtual.scrollToOffset(0);
            }}
          />
          {words.onlyFaulty(faulty)}
        </label>
        <p id="grid-help" class="quiet">
          {words.gridHelp}
        </p>
      </div>
      <div
        class="grid"
        role="grid"
        aria-label={words.table}
        aria-describedby="grid-help"
        aria-rowcount={count + 1}
        aria-colcount={columns + 1}
        ref={scroller}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <GridHead labels={table.labels} columns={columns} row={words.row} />
        <div role="rowgroup" class="grid-body" style={{ height: `${count * ROW_HEIGHT}px` }}>
          {items.map(({ index, start }) => (
            <GridRowView
              key={index}
              row={rowAt(index)}
              position={index}
              top={start}
              columns={columns}
              active={index === active.row ? active.column : null}
              isEditing={isEditing && index === active.row}
              words={words}
              onChoose={(column, edit) => {
                goTo(index, column);
                setEditing(edit);
              }}
              onSave={save}
              onGiveUp={() => goTo(active.row, active.column)}
            />
          ))}
        </div>
      </div>
      {activeRow && (
        <CellPanel
          row={activeRow}
          column={active.column}
          label={table.labels[active.column] ?? ""}
          words={words}
          onSave={save}
        />
      )}
    </>
  );
}

function GridHead(props: { readonly labels: readonly string[]; readonly columns: number; readonly row: string }) {
  return (
    <div role="rowgroup" class="grid-head">
      <div role="row" aria-rowindex={1} class="grid-row">
        <span role="columnheader" aria-colindex={1} class="corner" tabIndex={-1}>
          {props.row}
        </span>
        {Array.from({ length: props.columns }, (_, column) => (
          <span key={column} role="columnheader" aria-colindex={column + 2} tabIndex={-1} title={props.labels[column]}>
            {props.labels[column] ?? ""}
          </span>
        ))}
      </div>
    </div>
  );
}
