import { randomUUID } from "node:crypto";

/** What the contract server holds: as much of udata's model as its API shows. */
export interface StoredResource {
  id: string;
  title: string;
  description: string | null;
  filetype: string;
  type: string;
  format: string | null;
  url: string;
  latest: string;
  checksum: { type: string; value: string } | null;
  filesize: number | null;
  mime: string | null;
  created_at: string;
  last_modified: string;
  extras: Record<string, unknown>;
  harvest: Record<string, unknown> | null;
  preview_url: string | null;
  schema: Record<string, unknown> | null;
}

export interface StoredDataset {
  id: string;
  slug: string;
  title: string;
  description: string;
  created_at: string;
  last_modified: string;
  last_update: string;
  deleted: string | null;
  archived: string | null;
  private: boolean;
  tags: string[];
  license: string | null;
  frequency: string | null;
  organization: { id: string; name: string; slug: string } | null;
  extras: Record<string, unknown>;
  harvest: Record<string, unknown> | null;
  resources: StoredResource[];
}

export interface StoredOrganization {
  id: string;
  slug: string;
  name: string;
  description: string;
  business_number_id: string | null;
  created_at: string;
  last_modified: string;
  deleted: string | null;
  extras: Record<string, unknown>;
  badges: { kind: string }[];
  metrics: Record<string, number>;
}

export interface StoredDiscussion {
  id: string;
  title: string;
  subject: { class: string; id: string };
  discussion: { content: string; posted_on: string; posted_by: { id: string } }[];
  created: string;
  closed: string | null;
}

export class UdataState {
  readonly datasets = new Map<string, StoredDataset>();
  readonly organizations = new Map<string, StoredOrganization>();
  readonly discussions = new Map<string, StoredDiscussion>();
  #clock = Date.parse("2026-01-01T00:00:00Z");

  /** Each thing happens a second after the one before: what is sorted by date has an order. */
  now(): string {
    this.#clock += 1000;
    return new Date(this.#clock).toISOString().replace("Z", "000+00:00");
  }

  /** 24 hexadecimal digits, as MongoDB makes them. */
  newId(): string {
    return randomUUID().replaceAll("-", "").slice(0, 24);
  }

  addDataset(given: Partial<StoredDataset> & { title: string }): StoredDataset {
    const date = this.now();
    const id = given.id ?? this.newId();
    const dataset: StoredDataset = {
      slug: slugOf(given.title),
      description: "",
      created_at: date,
      last_modified: date,
      last_update: date,
      deleted: null,
      archived: null,
      private: false,
      tags: [],
      license: null,
      frequency: null,
      organization: null,
      extras: {},
      harvest: null,
      resources: [],
      ...given,
      id,
    };
    this.datasets.set(id, dataset);
    return dataset;
  }

  addResource(dataset: StoredDataset, given: Partial<StoredResource> & { title: string; url: string }): StoredResource {
    const date = this.now();
    const id = randomUUID();
    const resource: StoredResource = {
      description: null,
      filetype: "remote",
      type: "main",
      format: null,
      latest: `http://portal.test/fr/datasets/r/${id}`,
      checksum: null,
      filesize: null,
      mime: null,
      created_at: date,
      last_modified: date,
      extras: {},
      harvest: null,
      preview_url: null,
      schema: null,
      ...given,
      id,
    };
    dataset.resources.unshift(resource);
    dataset.last_modified = date;
    dataset.last_update = date;
    return resource;
  }

  addOrganization(given: Partial<StoredOrganization> & { name: string }): StoredOrganization {
    const date = this.now();
    const organization: StoredOrganization = {
      id: this.newId(),
      slug: slugOf(given.name),
      description: "",
      business_number_id: null,
      created_at: date,
      last_modified: date,
      deleted: null,
      extras: {},
      badges: [],
      metrics: {},
      ...given,
    };
    this.organizations.set(organization.id, organization);
    return organization;
  }
}

export function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
