import { createPager, type Pager } from "@opendatalocale/http";
import type { CallAction, PageOptions, RecordQuery } from "../ckan-client.ts";
import type { DatastoreRecord } from "../model.ts";
import { readCursor } from "./cursor.ts";
import { offsetReader } from "./offset-reader.ts";

/** Rows of the DataStore by their `_id`, which only grows: what was given needs no memory, and a resumed run repeats nothing. */
export function recordPager(
  call: CallAction,
  query: RecordQuery,
  { cursor, pageSize = 1000, ...options }: PageOptions,
): Pager<DatastoreRecord> {
  const fields = query.fields && !query.fields.includes("_id") ? { fields: ["_id", ...query.fields] } : {};
  const read = offsetReader<DatastoreRecord>({
    action: "datastore_search",
    limit: pageSize,
    idOf: ({ _id }) => String(_id),
    isGiven: (id, last) => Number(id) <= Number(last),
    fetch: async (offset, limit) => {
      const page = { ...query, ...fields, sort: "_id asc", include_total: false, offset, limit };
      return (await call("datastore_search", page, options)).records;
    },
  });
  return createPager({ offset: 0, last: null }, read, readCursor(cursor));
}
