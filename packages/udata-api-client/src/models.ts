/** What the API sends, as far as it is documented; other keys stay reachable. Dates are ISO 8601 texts. */

export interface Badge {
  readonly kind: string;
}

export interface Reference {
  readonly id: string;
  readonly [key: string]: unknown;
}

export interface OrganizationReference extends Reference {
  readonly name: string;
  readonly slug: string;
  readonly acronym?: string | null;
  readonly page?: string;
  readonly uri?: string;
  readonly badges?: readonly Badge[];
}

export interface Organization extends OrganizationReference {
  readonly description: string;
  /** SIRET. */
  readonly business_number_id?: string | null;
  readonly url?: string | null;
  readonly created_at: string;
  readonly last_modified: string;
  readonly deleted?: string | null;
  readonly extras: Extras;
  readonly metrics: Readonly<Record<string, number>>;
}

/** Free keys; a value set to null in a change takes the key away. */
export type Extras = Readonly<Record<string, unknown>>;

/** Which schema a resource says it follows. */
export interface SchemaReference {
  readonly name: string | null;
  readonly version: string | null;
  readonly url: string | null;
}

export interface Resource extends Reference {
  readonly title: string;
  readonly description: string | null;
  readonly filetype: "file" | "remote";
  readonly type: "main" | "documentation" | "update" | "api" | "code" | "other";
  readonly format: string | null;
  readonly url: string;
  /** A permanent link to the newest file. */
  readonly latest: string;
  readonly checksum: { readonly type: string; readonly value: string } | null;
  /** Bytes. */
  readonly filesize: number | null;
  readonly mime: string | null;
  readonly created_at: string;
  readonly last_modified: string;
  readonly extras: Extras;
  readonly harvest: Extras | null;
  readonly preview_url: string | null;
  readonly schema: SchemaReference | null;
}

export interface CommunityResource extends Resource {
  readonly dataset: Reference | null;
  readonly organization: OrganizationReference | null;
  readonly owner: Reference | null;
}

/** Where a harvested dataset comes from. */
export interface HarvestOrigin {
  readonly backend?: string | null;
  readonly source_id?: string | null;
  readonly remote_id?: string | null;
  readonly remote_url?: string | null;
  readonly domain?: string | null;
  readonly uri?: string | null;
  readonly dct_identifier?: string | null;
  readonly modified_at?: string | null;
  readonly last_update?: string | null;
  readonly archived?: string | null;
  readonly [key: string]: unknown;
}

/** What both versions of the API say of a dataset. */
export interface DatasetFacts extends Reference {
  readonly slug: string;
  readonly title: string;
  readonly acronym: string | null;
  readonly description: string;
  readonly created_at: string;
  readonly last_modified: string;
  readonly last_update: string;
  readonly archived: string | null;
  readonly deleted: string | null;
  readonly private: boolean;
  readonly featured: boolean;
  readonly tags: readonly string[];
  readonly badges: readonly Badge[];
  readonly frequency: string | null;
  readonly license: string | null;
  readonly organization: OrganizationReference | null;
  readonly owner: Reference | null;
  readonly spatial: Extras | null;
  readonly temporal_coverage: Extras | null;
  readonly extras: Extras;
  readonly harvest: HarvestOrigin | null;
  readonly quality: Extras;
  readonly metrics: Readonly<Record<string, number>>;
  readonly internal: { readonly created_at_internal: string; readonly last_modified_internal: string };
  readonly page: string;
  readonly uri: string;
  readonly permissions?: { readonly delete: boolean; readonly edit: boolean; readonly edit_resources: boolean };
}

export interface Dataset extends DatasetFacts {
  readonly resources: readonly Resource[];
}

/** In v2 the resources are a link, to be read page by page. */
export interface DatasetV2 extends DatasetFacts {
  readonly resources: { readonly rel: string; readonly href: string; readonly type: string; readonly total: number };
}

export interface Discussion extends Reference {
  readonly title: string;
  readonly subject: { readonly class: string; readonly id: string };
  readonly discussion: readonly {
    readonly content: string;
    readonly posted_on: string;
    readonly posted_by: Reference | null;
  }[];
  readonly created: string;
  readonly closed: string | null;
  readonly url?: string;
}

export interface HarvestSource extends Reference {
  readonly name: string;
  readonly url: string;
  readonly backend: string;
  readonly active: boolean;
  readonly config: Extras;
  readonly schedule: string | null;
  readonly last_job: HarvestJob | null;
  readonly validation: { readonly state: "pending" | "accepted" | "refused"; readonly comment: string | null };
}

export interface HarvestJob extends Reference {
  readonly status: "pending" | "initializing" | "initialized" | "processing" | "done" | "done-errors" | "failed";
  readonly created: string;
  readonly started: string | null;
  readonly ended: string | null;
  readonly errors: readonly { readonly message: string; readonly created_at: string }[];
}

export interface HarvestItem {
  readonly remote_id: string;
  readonly status: "pending" | "started" | "done" | "failed" | "skipped" | "archived";
  readonly dataset: Reference | null;
  readonly errors: readonly { readonly message: string }[];
  readonly [key: string]: unknown;
}

export interface CatalogueSchema {
  readonly name: string;
  readonly title?: string;
  readonly versions?: readonly { readonly version_name: string; readonly schema_url: string }[];
  readonly [key: string]: unknown;
}
