import { useEffect, useRef, useState } from "preact/hooks";
import type { GridRow } from "../engine/protocol.ts";
import type { CheckSession } from "../session/check-session.ts";

const PAGE = 100;
/** Pages kept: what was left far behind is read again. */
const KEPT = 20;

/** The rows in sight, read a hundred at a time. Rows of an older edition stay until the new ones are there. */
export function useRows(
  session: CheckSession,
  { edition, onlyFaulty, first, last }: { edition: number; onlyFaulty: boolean; first: number; last: number },
): (position: number) => GridRow | undefined {
  const [, redraw] = useState(0);
  const pages = useRef(new Map<number, { edition: number; rows: readonly GridRow[] }>());
  const filter = useRef(onlyFaulty);
  if (filter.current !== onlyFaulty) pages.current.clear();
  filter.current = onlyFaulty;
  useEffect(() => {
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page++) {
      if (pages.current.get(page)?.edition === edition) continue;
      const rows = pages.current.get(page)?.rows ?? [];
      pages.current.set(page, { edition, rows });
      void session.rows({ from: page * PAGE, to: (page + 1) * PAGE, onlyFaulty }).then((found) => {
        if (filter.current !== onlyFaulty || (pages.current.get(page)?.edition ?? edition) > edition) return;
        pages.current.set(page, { edition, rows: found });
        const [oldest] = pages.current.keys();
        if (pages.current.size > KEPT && oldest !== undefined) pages.current.delete(oldest);
        redraw((count) => count + 1);
      });
    }
  }, [session, edition, onlyFaulty, first, last]);
  return (position) => pages.current.get(Math.floor(position / PAGE))?.rows[position % PAGE];
}
