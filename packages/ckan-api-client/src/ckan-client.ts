import { createHttpClient, type HttpOptions, type Pager, type Timeouts } from "@opendatalocale/http";
import type { ActionName, FullListParams, ItemOf, ListName, ParamsOf, ResultOf } from "./actions.ts";
import { asCkanError, CkanError } from "./ckan-error.ts";
import { encodeCall } from "./encode-call.ts";
import type { Dataset, DatastoreRecord, Group, Organization } from "./model.ts";
import { type DatasetStamp, datasetPager, stampPager } from "./paging/dataset-pager.ts";
import { groupPager } from "./paging/group-pager.ts";
import { recordPager } from "./paging/record-pager.ts";
import type { DatastoreSearchParams, GroupListParams, SearchParams } from "./params.ts";
import { readAnswer } from "./read-answer.ts";

export interface CkanOptions extends Omit<HttpOptions, "userAgent"> {
  /** An API token (or, before CKAN 2.10, an API key). Only ever sent in its header. */
  readonly token?: string;
  /** The portal's `apitoken_header_name` (default `Authorization`). */
  readonly tokenHeader?: string;
  /** How the portal's staff can reach you: an address of a page or a mailbox. Part of the user agent, outside browsers. */
  readonly contact?: string;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly timeouts?: Timeouts;
}

export interface PageOptions extends CallOptions {
  /** The `cursor` of an earlier pager of the same list: what it gave is left out. */
  readonly cursor?: string;
  /** Items asked at once (default 1000); the server may give fewer. */
  readonly pageSize?: number;
}

/** A filter of datasets; order and pages are the pager's affair. */
export type DatasetQuery = Omit<SearchParams, "sort" | "rows" | "start" | "fl">;
export type GroupQuery = Omit<GroupListParams, "limit" | "offset" | "sort">;
export type RecordQuery = Omit<DatastoreSearchParams, "limit" | "offset" | "sort" | "distinct" | "include_total">;

export interface CallAction {
  /** A list of whole objects. */
  <Name extends ListName>(
    action: Name,
    params: FullListParams<Name>,
    options?: CallOptions,
  ): Promise<readonly ItemOf<Name>[]>;
  <Name extends ActionName>(action: Name, params: ParamsOf<Name>, options?: CallOptions): Promise<ResultOf<Name>>;
  /** Any other action, of an extension for instance. */
  <Name extends string>(
    action: Name extends ActionName ? never : Name,
    params?: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;
}

export interface CkanClient {
  /** The portal, without a slash at the end. */
  readonly url: string;
  /** The `result` of an action. Throws `CkanError`. */
  readonly call: CallAction;
  /** Every dataset that matches, by id, once each, whatever changes meanwhile. */
  readonly datasets: (query?: DatasetQuery, options?: PageOptions) => Pager<Dataset>;
  /** Only id, name and date of each: what tells cheaply which datasets are new, changed or gone. */
  readonly datasetStamps: (query?: DatasetQuery, options?: PageOptions) => Pager<DatasetStamp>;
  readonly organizations: (query?: GroupQuery, options?: PageOptions) => Pager<Organization>;
  readonly groups: (query?: GroupQuery, options?: PageOptions) => Pager<Group>;
  /** Rows of a resource in the DataStore, in the order of their `_id`. */
  readonly records: (query: RecordQuery, options?: PageOptions) => Pager<DatastoreRecord>;
}

/** Sending a file takes the time it takes. */
const uploadTimeouts: Timeouts = { attempt: 1_800_000, total: 3_600_000 };

/**
 * A client of the CKAN at this address, which may be in a sub-path, and may end with `/api/3/action`.
 * @throws CkanError `bad-address` when it is not an http(s) address, or holds a password.
 */
export function createCkanClient(address: string, options: CkanOptions = {}): CkanClient {
  const url = portalUrl(address);
  const { token, tokenHeader = "Authorization", contact, ...rest } = options;
  const http = createHttpClient({
    ...rest,
    userAgent: `opendatalocale-ckan-api-client${contact === undefined ? "" : ` (+${contact})`}`,
    headers: { accept: "application/json", ...rest.headers, ...(token === undefined ? {} : { [tokenHeader]: token }) },
  });
  const followsSafely = token === undefined || tokenHeader.toLowerCase() === "authorization";

  async function send(action: string, params: Readonly<Record<string, unknown>> = {}, call: CallOptions = {}) {
    const encoded = await encodeCall(url, action, params);
    const timeouts = encoded.replayable === undefined ? {} : uploadTimeouts;
    try {
      const answer = await http.send({
        ...encoded,
        ...(followsSafely ? {} : { followRedirects: false }),
        signal: call.signal,
        timeouts: { ...timeouts, ...rest.timeouts, ...call.timeouts },
      });
      return readAnswer(answer, action);
    } catch (error) {
      throw asCkanError(error, action);
    }
  }
  // The types of `CallAction` are what CKAN documents; answers are not checked against them.
  const call = send as CallAction;
  return {
    url,
    call,
    datasets: (query = {}, page = {}) => datasetPager(call, query, page),
    datasetStamps: (query = {}, page = {}) => stampPager(call, query, page),
    organizations: (query = {}, page = {}) => groupPager(call, "organization_list", query, page),
    groups: (query = {}, page = {}) => groupPager(call, "group_list", query, page),
    records: (query, page = {}) => recordPager(call, query, page),
  };
}

function portalUrl(address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CkanError("bad-address", `not an http(s) address: ${JSON.stringify(address)}`);
  if (url.username !== "" || url.password !== "")
    throw new CkanError("bad-address", "an address must not hold a password", { hint: "give it in `headers`" });
  return (url.origin + url.pathname).replace(/(\/api(\/3(\/action)?)?)?\/*$/, "");
}
