import type { Change } from "./change.ts";

export interface OriginalHeader {
  readonly labels: readonly string[];
  /** Position in the original, from 0, of each column of the mended table; null for one that was added. */
  readonly places: readonly (number | null)[];
}

/** The header as it was, from the mended one and the changes that are of no row. */
export function originalHeader(mended: readonly string[], changes: readonly Change[]): OriginalHeader {
  const of = (name: string) => changes.filter(({ repair }) => repair === name);
  const positionOf = ({ column }: Change) => (column ?? 0) - 1;
  const added = new Set(of("add-column").map(({ field }) => field));
  const emptied = new Map(of("empty-column").map((change) => [positionOf(change), change.before]));
  const kept = mended.length - added.size;
  const inOrder = Array.from({ length: kept + emptied.size }, (_, position) => position).filter(
    (position) => !emptied.has(position),
  );
  const [reorder] = of("reorder-columns");
  const order = reorder ? textsIn(reorder.after).map((position) => Number(position) - 1) : inOrder;
  let next = 0;
  const places = mended.map((name) => {
    // An added column has its schema's name, which no other column of that name can precede.
    if (added.delete(name)) return null;
    return order[next++] ?? null;
  });
  const labels = Array.from({ length: kept + emptied.size }, (_, position) => {
    const emptyLabel = emptied.get(position);
    return emptyLabel ?? mended[places.indexOf(position)] ?? "";
  });
  for (const change of [...of("formula"), ...of("rename-column")])
    if (change.column !== null) labels[positionOf(change)] = change.before;
  return { labels, places };
}

/** A JSON list of texts, as a change keeps several cells; anything else is no list of cells, hence empty. */
export function textsIn(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String) : [];
}
