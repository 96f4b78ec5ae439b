import type { Upload } from "@opendatalocale/http";
import type { DatastoreField, DatastoreRecord, KeyValue, State } from "./model.ts";

/** Fields that a portal may ask in addition. */
export interface Fields {
  readonly [field: string]: unknown;
}

export interface ById {
  /** An id or a name. */
  readonly id: string;
}

export interface Slice {
  readonly limit?: number;
  readonly offset?: number;
}

export interface SearchParams {
  readonly q?: string;
  /** A Solr filter, such as `organization:ville-de-x` or `metadata_modified:[2026-01-01T00:00:00Z TO *]`. */
  readonly fq?: string;
  readonly fq_list?: readonly string[];
  readonly sort?: string;
  /** Default 10; silently capped by the server, usually to 1000. */
  readonly rows?: number;
  readonly start?: number;
  readonly fl?: readonly string[];
  readonly "facet.field"?: readonly string[];
  readonly "facet.limit"?: number;
  readonly include_private?: boolean;
  readonly include_drafts?: boolean;
  readonly include_deleted?: boolean;
  readonly use_default_schema?: boolean;
}

export interface DatasetFields extends Fields {
  readonly name?: string;
  readonly title?: string;
  readonly notes?: string;
  readonly private?: boolean;
  readonly state?: State;
  readonly owner_org?: string | null;
  readonly license_id?: string;
  readonly tags?: readonly { readonly name: string; readonly vocabulary_id?: string }[];
  readonly groups?: readonly ({ readonly id: string } | { readonly name: string })[];
  readonly extras?: readonly KeyValue[];
  readonly resources?: readonly ResourceFields[];
}

export interface ResourceFields extends Fields {
  readonly name?: string;
  readonly description?: string;
  readonly url?: string;
  readonly format?: string;
  readonly mimetype?: string;
  /** A file to send; the whole call then goes as a form. */
  readonly upload?: Upload;
}

export interface GroupFields extends Fields {
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  readonly image_url?: string;
  readonly state?: State;
  readonly extras?: readonly KeyValue[];
  readonly users?: readonly { readonly name: string; readonly capacity: string }[];
  readonly packages?: readonly { readonly id: string }[];
}

export interface GroupListParams extends Slice {
  readonly sort?: string;
  readonly type?: string;
  /** Only these names. Named after `organization_list` or `group_list`. */
  readonly organizations?: readonly string[];
  readonly groups?: readonly string[];
  readonly include_dataset_count?: boolean;
  readonly include_extras?: boolean;
  readonly include_tags?: boolean;
  readonly include_groups?: boolean;
  readonly include_users?: boolean;
}

export interface GroupShowParams extends ById {
  readonly include_datasets?: boolean;
  readonly include_dataset_count?: boolean;
  readonly include_extras?: boolean;
  readonly include_users?: boolean;
  readonly include_groups?: boolean;
  readonly include_tags?: boolean;
  readonly include_followers?: boolean;
}

/** See https://docs.ckan.org/en/2.12/api/#ckan.logic.action.update.package_revise. One value deep inside: `update__extras__0: { value: "…" }`. */
export interface ReviseParams extends Fields {
  /** What the dataset must be like, or nothing is done. */
  readonly match: Readonly<Record<string, unknown>>;
  /** What to take away, such as `["extras"]`. */
  readonly filter?: readonly string[] | string;
  readonly update?: Readonly<Record<string, unknown>>;
  readonly include?: readonly string[] | string;
}

export interface DatastoreSearchParams extends Slice {
  readonly resource_id: string;
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly q?: string | Readonly<Record<string, string>>;
  readonly fields?: readonly string[];
  readonly sort?: string;
  readonly distinct?: boolean;
  readonly include_total?: boolean;
}

export interface DatastoreCreateParams {
  readonly resource_id?: string;
  /** Makes the resource too. */
  readonly resource?: Readonly<Record<string, unknown>>;
  readonly force?: boolean;
  readonly fields?: readonly DatastoreField[];
  readonly records?: readonly DatastoreRecord[];
  readonly primary_key?: readonly string[] | string;
  readonly indexes?: readonly string[] | string;
  readonly aliases?: readonly string[] | string;
}

export interface DatastoreUpsertParams {
  readonly resource_id: string;
  readonly records: readonly DatastoreRecord[];
  readonly method?: "upsert" | "insert" | "update";
  readonly force?: boolean;
  readonly dry_run?: boolean;
}

export interface ActivityParams extends Slice {
  readonly id: string;
  readonly after?: number;
  readonly before?: number;
  readonly include_hidden_activity?: boolean;
}
