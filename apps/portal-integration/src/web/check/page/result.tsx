import { useEffect, useRef, useState } from "preact/hooks";
import { Downloads } from "./downloads.tsx";
import { Grid } from "./grid.tsx";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { Problems } from "./problems.tsx";
import { RepairDialog } from "./repair-dialog.tsx";
import { VerdictCard } from "./verdict-card.tsx";

const tabsOfTable = ["problems", "table", "files"] as const;
/** What is no table has no rows to show. */
const tabsOfOthers = ["problems", "files"] as const;
type Tab = (typeof tabsOfTable)[number];

/** The verdict, and three ways to go on: what is wrong, the table itself, the files to take away. */
export function Result(part: Part) {
  const { session, state, words } = part;
  const [tab, setTab] = useState<Tab>("problems");
  const [target, setTarget] = useState<Place | null>(null);
  const [kinds, setKinds] = useState<readonly string[] | null>(null);
  const tabs: readonly Tab[] = session.kind === "table" ? tabsOfTable : tabsOfOthers;
  const list = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  useEffect(() => {
    if (focused.current) list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    focused.current = false;
  });
  const step = (by: number) => {
    focused.current = true;
    setTab(tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? tab);
  };
  const goTo = (place: Place) => {
    setTarget(place);
    setTab("table");
  };
  const { table, task } = state;
  return (
    <>
      <VerdictCard {...part} onRepair={setKinds} />
      <div class="progress-line">
        {task !== null && <p class="busy">{words.tasks[task]}</p>}
        {table !== null && table.steps > 0 && (
          <button type="button" onClick={() => void session.undo()}>
            {words.undo}
          </button>
        )}
      </div>
      <div role="tablist" aria-label={words.sections} class="tabs" ref={list}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === tab}
            aria-controls={`panel-${name}`}
            tabIndex={name === tab ? 0 : -1}
            onClick={() => setTab(name)}
            onKeyDown={({ key }) => {
              if (key === "ArrowRight") step(1);
              if (key === "ArrowLeft") step(-1);
            }}
          >
            {words.tabs[name]}
          </button>
        ))}
      </div>
      {tabs.map((name) => (
        <div key={name} role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={name !== tab}>
          {name === "problems" && <Problems {...part} onRepair={setKinds} onGoTo={goTo} />}
          {name === "table" && tab === name && table && <Grid {...part} table={table} target={target} />}
          {name === "files" && <Downloads {...part} />}
        </div>
      ))}
      {kinds !== null && <RepairDialog {...part} keys={kinds} onClose={() => setKinds(null)} />}
    </>
  );
}
