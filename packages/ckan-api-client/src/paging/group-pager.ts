import { createPager, type Pager } from "@opendatalocale/http";
import type { CallAction, GroupQuery, PageOptions } from "../ckan-client.ts";
import type { Group } from "../model.ts";
import { readCursor } from "./cursor.ts";
import { offsetReader } from "./offset-reader.ts";

/**
 * Organisations or groups, by name. CKAN gives 25 at most with all fields, without saying so
 * (`ckan.group_and_organization_list_all_fields_max`): we ask from where we are, whatever came.
 */
export function groupPager(
  call: CallAction,
  action: "organization_list" | "group_list",
  query: GroupQuery,
  { cursor, pageSize = 1000, ...options }: PageOptions,
): Pager<Group> {
  const read = offsetReader<Group>({
    action,
    limit: pageSize,
    idOf: ({ id }) => id,
    fetch: (offset, limit) => call(action, { sort: "name asc", ...query, all_fields: true, limit, offset }, options),
  });
  return createPager({ offset: 0, last: null }, read, readCursor(cursor));
}
