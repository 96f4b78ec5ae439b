import { createPager, type Pager, type PageStep } from "@opendatalocale/http";
import type { CallOptions, Query, Send } from "./api-request.ts";
import { UdataError } from "./udata-error.ts";

/** A page as udata sends it. */
export interface Page<Item> {
  readonly data: readonly Item[];
  readonly page: number;
  readonly page_size: number;
  readonly total: number;
  readonly next_page: string | null;
  readonly previous_page: string | null;
}

export interface ListOptions extends CallOptions {
  /** Items a page; 50 by default. More than 100 may be refused by what stands before the portal. */
  readonly pageSize?: number;
  /** `X-Fields` of one item, `id,title` for instance: what paging needs is asked for besides. */
  readonly mask?: string;
  /** Where an earlier pager stopped. */
  readonly cursor?: string;
}

interface State {
  readonly page: number;
  readonly total: number | null;
  /** A page that was not there: nothing is asked from it on. */
  readonly ceiling?: number;
  /** Identifiers of the last pages, so that what slides from one page to the next is told once. */
  readonly seen: readonly string[];
}

const PAGE_SIZE = 50;

/**
 * Every item of a list. udata pages by skipping: when something is deleted meanwhile, what follows slides towards the start and
 * would be skipped. A total that became smaller is the sign of it: the page before is then read again, and nothing is told twice.
 * Lists that can be sorted by creation are, so that what is added meanwhile comes at the end.
 */
export function pagedList<Item extends { readonly id: string }>(
  send: Send,
  path: string,
  query: Query,
  { pageSize = PAGE_SIZE, cursor, mask, ...options }: ListOptions,
): Pager<Item> {
  const call = { ...options, ...(mask === undefined ? {} : { mask: `data{${mask}},page,page_size,total,next_page` }) };
  /** All that this pager told; a pager that goes on from a cursor only knows the last pages, and may tell more than once what slid further. */
  const told = new Set<string>();
  return createPager<Item, State>({ page: 1, total: null, seen: [] }, read, cursor);

  async function read(state: State): Promise<PageStep<Item, State>> {
    if (state.page === END.page) return { items: [], next: null };
    const answer = await pageAt(state.page);
    // Pages may have become fewer: what stood on this one has slid to the one before.
    if (answer === null)
      return { items: [], next: { ...state, page: state.page - 1, total: null, ceiling: state.page } };
    const slid = state.total === null ? 0 : state.total - answer.total;
    if (slid > 0 && state.page > 1) {
      const back = Math.min(state.page - 1, Math.ceil(slid / Math.max(1, answer.page_size)));
      return { items: [], next: { ...state, page: state.page - back, total: answer.total } };
    }
    for (const id of state.seen) told.add(id);
    // What has no identifier cannot be told apart: it is never taken for something told before.
    const fresh = answer.data.filter((item) => !told.has(item?.id));
    const seen = [...state.seen, ...idsIn(fresh)].slice(-4 * pageSize);
    const isLast = answer.data.length === 0 || answer.next_page === null || state.page + 1 === state.ceiling;
    const next = isLast ? null : { ...state, page: state.page + 1, total: answer.total, seen };
    // A run that stops within the page reads the page again, and knows what it already told.
    const items = fresh.map((item, index) => ({
      item,
      after:
        index === fresh.length - 1 ? next : { ...state, seen: [...state.seen, ...idsIn(fresh.slice(0, index + 1))] },
    }));
    return { items: items.map(({ item, after }) => ({ item, after: after ?? END })), next };
  }

  /** Null past the last page, which udata answers with 404. */
  async function pageAt(page: number): Promise<Page<Item> | null> {
    try {
      const answer = await send<Page<Item>>({ path, query: { ...query, page, page_size: pageSize }, options: call });
      if (Array.isArray(answer?.data)) return answer;
      throw new UdataError("bad-answer", `GET ${path}: no list`, { method: "GET", path, status: 200 });
    } catch (error) {
      if (page > 1 && error instanceof UdataError && error.code === "not-found") return null;
      throw error;
    }
  }
}

function idsIn(items: readonly { readonly id: string }[]): string[] {
  return items.flatMap((item) => item?.id ?? []);
}

/** After the last item: nothing more is asked. */
const END: State = { page: Number.MAX_SAFE_INTEGER, total: null, seen: [] };
