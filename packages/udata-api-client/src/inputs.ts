import type { Extras, SchemaReference } from "./models.ts";

/** What is sent to create or change something. A PUT of udata replaces: send the whole object, changed, as it was read. */

export interface DatasetInput {
  readonly title: string;
  readonly description: string;
  readonly acronym?: string | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly license?: string | null;
  readonly frequency?: string | null;
  readonly tags?: readonly string[];
  readonly private?: boolean;
  readonly extras?: Extras;
  readonly temporal_coverage?: { readonly start: string; readonly end: string } | null;
  readonly spatial?: Extras | null;
  readonly resources?: readonly (ResourceInput & { readonly id?: string })[];
  readonly [key: string]: unknown;
}

export interface ResourceInput {
  readonly title: string;
  readonly description?: string | null;
  readonly url: string;
  /** `remote` for a link; a file is sent with `upload`. */
  readonly filetype?: "remote" | "file";
  readonly type?: string;
  readonly format?: string | null;
  readonly mime?: string | null;
  readonly filesize?: number | null;
  readonly checksum?: { readonly type: string; readonly value: string } | null;
  readonly schema?: Partial<SchemaReference> | null;
  readonly extras?: Extras;
  readonly [key: string]: unknown;
}

export interface OrganizationInput {
  readonly name: string;
  readonly description: string;
  readonly acronym?: string | null;
  readonly url?: string | null;
  readonly business_number_id?: string | null;
  readonly extras?: Extras;
  readonly [key: string]: unknown;
}

export interface HarvestSourceInput {
  readonly name: string;
  readonly url: string;
  readonly backend: string;
  readonly organization?: string | null;
  readonly description?: string | null;
  readonly active?: boolean;
  readonly config?: Extras;
}

/** Which datasets a list holds. `organization` is an identifier, not a name. */
export interface DatasetFilters {
  readonly q?: string;
  readonly organization?: string;
  readonly owner?: string;
  readonly tag?: readonly string[];
  readonly license?: string;
  readonly format?: string;
  readonly schema?: string;
  readonly schema_version?: string;
  readonly geozone?: string;
  readonly granularity?: string;
  readonly badge?: string;
  readonly organization_badge?: string;
  readonly topic?: string;
  readonly featured?: boolean;
  readonly archived?: boolean;
  readonly deleted?: boolean;
  readonly private?: boolean;
  /** `created` by default: what is added meanwhile comes at the end. */
  readonly sort?: string;
}
