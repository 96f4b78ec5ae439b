import type { PageStep } from "@opendatalocale/http";
import { CkanError } from "../ckan-error.ts";

export interface OffsetState {
  /** Items already given, that is where the next ones begin. */
  readonly offset: number;
  /** The id of the last one; null before the first. */
  readonly last: string | null;
}

export interface OffsetList<Item> {
  readonly action: string;
  /** Items asked at once; fewer may come. */
  readonly limit: number;
  readonly fetch: (offset: number, limit: number) => Promise<readonly Item[]>;
  readonly idOf: (item: Item) => string;
  /** Ids given before, to which those of each page are added. */
  readonly given?: Set<string>;
  /** Whether this id was given before, when the order of ids tells; otherwise ids are remembered. */
  readonly isGiven?: (id: string, last: string) => boolean;
}

/** No list is so long: a server that gives something there does not look at offsets. */
const farAway = 1_000_000;

/**
 * Reads a list that can only be asked by offset. Each page begins with the last item of the one before: when it is no longer
 * there, something before it has gone and the list has moved, so we step back a page. Nothing that stays in the list is
 * missed, nothing is given twice in one run; a resumed run may give some again when the list has moved meanwhile.
 */
export function offsetReader<Item>(
  list: OffsetList<Item>,
): (state: OffsetState) => Promise<PageStep<Item, OffsetState>> {
  const { action, limit, fetch, idOf } = list;
  const seen = list.given ?? new Set<string>();
  let previous = "";

  const isGiven = (id: string, last: string | null) =>
    id === last || seen.has(id) || (last !== null && list.isGiven?.(id, last) === true);

  return async ({ offset, last }) => {
    const from = Math.max(0, offset - 1);
    const asked = limit + offset - from;
    const page = await fetch(from, asked);
    const ids = page.map(idOf);
    const [first] = ids;
    if (from > 0 && (first === undefined || !isGiven(first, last))) {
      previous = "";
      return { items: [], next: { offset: Math.max(0, from - limit), last } };
    }
    const digest = ids.join("\n");
    if (offset > 0 && ids.length > 1 && digest === previous && (await fetch(from + farAway, asked)).length > 0) {
      // More than asked: the server ignores limits too, and has given everything at once.
      if (ids.length > asked) return { items: [], next: null };
      throw new CkanError("paging-broken", `${action}: the portal gives the same page at every offset`, { action });
    }
    previous = digest;

    const items: { item: Item; after: OffsetState }[] = [];
    let latest = last;
    page.forEach((item, index) => {
      const id = idOf(item);
      if (isGiven(id, latest)) return;
      // An order that tells what was given needs no memory.
      if (list.isGiven === undefined) seen.add(id);
      latest = id;
      items.push({ item, after: { offset: from + index + 1, last: id } });
    });
    const isEnd = ids.length <= (offset > 0 ? 1 : 0);
    return { items, next: isEnd ? null : { offset: from + ids.length, last: latest } };
  };
}
