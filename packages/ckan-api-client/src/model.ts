/** What portals add to CKAN's own fields: `schema`, `conforms_to`, fields of ckanext-scheming… */
export interface Extras {
  readonly [field: string]: unknown;
}

/** A moment as CKAN writes it: UTC without a `Z` (`2026-08-20T09:12:33.123456`). */
export type Moment = string;

export type State = "active" | "deleted" | "draft";

export interface Dataset extends Extras {
  readonly id: string;
  /** Unique, in addresses. */
  readonly name: string;
  readonly title: string;
  readonly notes: string | null;
  readonly state: State;
  readonly private: boolean;
  readonly type: string;
  readonly owner_org: string | null;
  readonly organization: GroupSummary | null;
  readonly license_id: string | null;
  readonly license_title?: string | null;
  readonly license_url?: string | null;
  readonly author: string | null;
  readonly author_email: string | null;
  readonly maintainer: string | null;
  readonly maintainer_email: string | null;
  readonly url: string | null;
  readonly version: string | null;
  readonly metadata_created: Moment;
  readonly metadata_modified: Moment;
  readonly num_resources?: number;
  readonly tags: readonly Tag[];
  readonly groups: readonly GroupSummary[];
  /** Values are texts, often JSON in a text. Absent where a schema of the portal turned them into fields. */
  readonly extras?: readonly KeyValue[];
  readonly resources: readonly Resource[];
}

export interface Resource extends Extras {
  readonly id: string;
  readonly package_id: string;
  readonly position: number;
  readonly name: string | null;
  readonly description: string | null;
  /** Where the file is; of an upload, CKAN's own address. */
  readonly url: string;
  readonly url_type: string | null;
  readonly format: string | null;
  readonly mimetype: string | null;
  /** Bytes, when known; some portals give a text. */
  readonly size: number | string | null;
  readonly hash: string | null;
  readonly created: Moment | null;
  readonly last_modified: Moment | null;
  readonly metadata_modified?: Moment | null;
  readonly datastore_active?: boolean;
  readonly state: State;
}

/** What a dataset tells of its organisation or groups. */
export interface GroupSummary extends Extras {
  readonly id: string;
  readonly name: string;
  readonly title: string;
}

/** An organisation or a group: CKAN keeps both alike. */
export interface Group extends GroupSummary {
  readonly display_name?: string;
  readonly description: string | null;
  readonly image_url: string | null;
  readonly state: State;
  readonly type: string;
  readonly created: Moment;
  readonly package_count?: number;
  readonly extras?: readonly KeyValue[];
  readonly packages?: readonly Dataset[];
  readonly users?: readonly User[];
}

export type Organization = Group;

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

export interface Tag extends Extras {
  readonly id?: string;
  readonly name: string;
  readonly display_name?: string;
  readonly vocabulary_id?: string | null;
}

export interface Vocabulary {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly Tag[];
}

export interface User extends Extras {
  readonly id: string;
  readonly name: string;
  readonly fullname?: string | null;
  readonly display_name?: string;
  readonly email?: string;
  readonly sysadmin?: boolean;
  readonly state?: State;
}

export interface ApiToken extends Extras {
  readonly id: string;
  readonly name: string;
  readonly user_id: string;
  readonly created_at: Moment;
  readonly last_access: Moment | null;
}

export interface Activity extends Extras {
  readonly id: string;
  readonly timestamp: Moment;
  readonly user_id: string;
  readonly object_id: string;
  readonly activity_type: string;
}

export interface Job {
  readonly id: string;
  readonly title: string | null;
  readonly created: Moment;
  readonly queue: string;
}

export interface License extends Extras {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly status?: string;
}

export interface Status extends Extras {
  readonly ckan_version: string;
  readonly site_url: string;
  readonly site_title: string;
  readonly locale_default: string;
  readonly extensions: readonly string[];
}

export interface SearchResult {
  /** How many match in all; `results` may hold fewer than asked, for servers cap `rows` without saying so. */
  readonly count: number;
  readonly results: readonly Dataset[];
  readonly search_facets?: Readonly<
    Record<string, { readonly title: string; readonly items: readonly (GroupSummary & { readonly count: number })[] }>
  >;
}

export interface DatastoreField {
  readonly id: string;
  /** A PostgreSQL type. */
  readonly type?: string;
  readonly info?: Readonly<Record<string, string>>;
}

export type DatastoreRecord = Readonly<Record<string, unknown>>;

export interface DatastoreResult {
  readonly resource_id: string;
  readonly fields: readonly DatastoreField[];
  readonly records: readonly DatastoreRecord[];
  readonly total?: number;
  readonly limit?: number;
  readonly offset?: number;
}
