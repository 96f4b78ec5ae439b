/**
 * Items of a list that comes in pages. One pass at a time. After each item (or page) `cursor` tells where a later run can
 * go on: `datasets({ cursor })` then gives what comes after it. It is a short text, to be kept as it is.
 */
export interface Pager<Item> extends AsyncIterable<Item> {
  readonly cursor: string;
  /** The same items a page at a time; `cursor` is then after the whole page. */
  readonly pages: () => AsyncIterable<readonly Item[]>;
}

/** One page: each item with the state after it, and whether the list ends here. */
export interface PageStep<Item, State> {
  readonly items: readonly { readonly item: Item; readonly after: State }[];
  /** What to ask next; null at the end. */
  readonly next: State | null;
}

/**
 * A pager from a function that reads the page at a state. States go through JSON: they are what `cursor` holds.
 * @throws SyntaxError when `cursor` is not one of ours.
 */
export function createPager<Item, State>(
  start: State,
  read: (state: State) => Promise<PageStep<Item, State>>,
  cursor?: string,
): Pager<Item> {
  // A cursor is what this function wrote: JSON of a state, or of null at the end.
  let state = cursor === undefined ? start : (JSON.parse(cursor) as State | null);

  async function* pages() {
    while (state !== null) {
      const page = await read(state);
      yield page;
      state = page.next;
    }
  }
  return {
    get cursor() {
      return JSON.stringify(state);
    },
    async *pages() {
      for await (const { items, next } of pages()) {
        state = next;
        if (items.length > 0) yield items.map(({ item }) => item);
      }
    },
    async *[Symbol.asyncIterator]() {
      for await (const { items } of pages()) {
        for (const { item, after } of items) {
          state = after;
          yield item;
        }
      }
    },
  };
}
