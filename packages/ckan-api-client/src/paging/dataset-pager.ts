import { createPager, type Pager, type PageStep } from "@opendatalocale/http";
import type { CallAction, DatasetQuery, PageOptions } from "../ckan-client.ts";
import { CkanError } from "../ckan-error.ts";
import type { Dataset } from "../model.ts";
import { readCursor } from "./cursor.ts";
import { offsetReader } from "./offset-reader.ts";

/** What tells a dataset apart, and its date. From the search index: the date may end with a `Z`. */
export type DatasetStamp = Pick<Dataset, "id" | "name" | "metadata_modified">;

const action = "package_search";

/** The id of the last dataset given; with an offset only on portals that cannot be asked for what comes after an id. */
interface State {
  readonly last: string | null;
  readonly offset?: number;
}

export function datasetPager(call: CallAction, query: DatasetQuery, page: PageOptions): Pager<Dataset> {
  return searchPager(call, query, {}, page);
}

export function stampPager(call: CallAction, query: DatasetQuery, page: PageOptions): Pager<DatasetStamp> {
  return searchPager(call, query, { fl: ["id", "name", "metadata_modified"] }, page);
}

/**
 * `package_search` by id, each page asked as "what comes after this id": what is added or deleted meanwhile shifts nothing,
 * a dataset that stays is given exactly once, memory does not grow, and the cursor is an id. A server that caps `rows` gives
 * shorter pages, no fewer datasets. Portals that ignore the order or the filter (DKAN) are noticed
 * and read by offset; resumed from their first page, they may give some again.
 */
function searchPager(
  call: CallAction,
  query: DatasetQuery,
  more: { readonly fl?: readonly string[] },
  { cursor, pageSize = 1000, ...options }: PageOptions,
): Pager<Dataset> {
  const ask = (params: object) => call(action, { ...query, ...more, rows: pageSize, ...params }, options);
  const given = new Set<string>();
  let pages = 0;
  const byOffset = offsetReader<Dataset>({
    action,
    limit: pageSize,
    given,
    idOf: ({ id }) => id,
    fetch: async (start, rows) => (await ask({ sort: "id asc", start, rows })).results,
  });

  async function read(state: State): Promise<PageStep<Dataset, State>> {
    const { last, offset } = state;
    if (offset !== undefined) return byOffset({ last, offset });
    const { count, results } = await ask({ sort: "id asc", ...after(last) });
    pages++;
    if (results.length === 0 && count > 0)
      throw new CkanError("paging-broken", `${action}: ${count} datasets are left and the portal gives none`, {
        action,
      });
    if (!isAfter(last, results)) {
      // Seen on the first or second page, or the portal changed its mind.
      if (pages > 2) throw new CkanError("paging-broken", `${action}: the portal no longer sorts by id`, { action });
      return byOffset({ offset: 0, last: null });
    }
    given.clear();
    if (pages === 1) for (const { id } of results) given.add(id);
    const items = results.map((item) => ({ item, after: { last: item.id } }));
    return { items, next: results.length >= count ? null : { last: results.at(-1)?.id ?? last } };
  }

  const after = (last: string | null) => {
    if (last === null) return {};
    const filter = `id:{"${last.replace(/["\\]/g, "\\$&")}" TO *]`;
    // Filters stay apart: `fq` may hold an OR.
    return query.fq === undefined && query.fq_list === undefined
      ? { fq: filter }
      : { fq_list: [...(query.fq_list ?? []), filter] };
  };
  return createPager<Dataset, State>({ last: null }, read, readCursor(cursor));
}

/** True when ids grow, from after `last`. */
function isAfter(last: string | null, results: readonly Dataset[]): boolean {
  let before = last;
  for (const { id } of results) {
    if (before !== null && id <= before) return false;
    before = id;
  }
  return true;
}
