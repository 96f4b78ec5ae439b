/** A dataset as any portal tells it, in the same words for all: what is needed to find files worth checking, no more. */
export interface Dataset {
  /** Base address of the portal, without a slash at the end. */
  readonly portal: string;
  /** The portal's own and lasting identifier; never an address, since those change. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page a person opens; null when the portal tells none. */
  readonly page: string | null;
  readonly organization: Organization | null;
  /** Keywords and tags as written. */
  readonly tags: readonly string[];
  readonly license: string | null;
  /** ISO 8601 in UTC, or null when the portal does not tell. */
  readonly created: string | null;
  readonly modified: string | null;
  /** What the producer declares of the whole dataset. */
  readonly declared: readonly DeclaredSchema[];
  /** Set when the portal itself took the dataset from another one. */
  readonly origin: Origin | null;
  readonly resources: readonly Resource[];
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  /** Nine digits, when the portal tells them or when they can be read from what it tells. */
  readonly siren: string | null;
}

export interface Resource {
  /** Lasting identifier within the dataset. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where the file is; null when there is none to fetch. */
  readonly url: string | null;
  /** As the portal writes it, in lower case: `csv`, `xlsx`…; empty when it does not tell. */
  readonly format: string;
  readonly mediaType: string | null;
  /** In bytes. */
  readonly size: number | null;
  readonly checksum: Checksum | null;
  readonly modified: string | null;
  readonly declared: readonly DeclaredSchema[];
}

export interface Checksum {
  /** `sha1`, `sha256`, `md5`… in lower case. */
  readonly algorithm: string;
  readonly value: string;
}

/** A schema that a producer says the data follow: a name (`scdl/subventions`), a version, an address, or several of these. */
export interface DeclaredSchema {
  readonly name: string | null;
  readonly version: string | null;
  readonly url: string | null;
}

/** Where a harvested dataset comes from (udata `harvest.*`, CKAN's `harvest_*` extras, `dct:source`). */
export interface Origin {
  readonly id: string | null;
  readonly url: string | null;
  readonly domain: string | null;
}

/** One line of a catalogue. A record that cannot be understood never stops a run: it is told. */
export type CatalogueRecord =
  | { readonly kind: "dataset"; readonly dataset: Dataset }
  /** The portal says that it is no more (410, `state: deleted`). */
  | { readonly kind: "gone"; readonly id: string }
  | { readonly kind: "unreadable"; readonly id: string | null; readonly reason: string };
