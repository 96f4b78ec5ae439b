import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { HarvestSourceInput } from "./inputs.ts";
import type { HarvestItem, HarvestJob, HarvestSource } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";

/** What the portal itself harvests. */
export interface Harvest {
  readonly sources: (
    filters?: { readonly owner?: string; readonly q?: string },
    options?: ListOptions,
  ) => Pager<HarvestSource>;
  readonly source: (id: string, options?: CallOptions) => Promise<HarvestSource>;
  readonly create: (source: HarvestSourceInput, options?: CallOptions) => Promise<HarvestSource>;
  readonly update: (id: string, source: HarvestSourceInput, options?: CallOptions) => Promise<HarvestSource>;
  readonly delete: (id: string, options?: CallOptions) => Promise<void>;
  readonly validate: (
    id: string,
    decision: { readonly state: "accepted" | "refused"; readonly comment?: string },
    options?: CallOptions,
  ) => Promise<HarvestSource>;
  readonly run: (id: string, options?: CallOptions) => Promise<HarvestSource>;
  /** A crontab. */
  readonly schedule: (id: string, cron: string, options?: CallOptions) => Promise<HarvestSource>;
  readonly unschedule: (id: string, options?: CallOptions) => Promise<void>;
  /** What a run would bring, without keeping it. */
  readonly preview: (id: string, options?: CallOptions) => Promise<HarvestJob>;
  readonly jobs: (id: string, options?: ListOptions) => Pager<HarvestJob>;
  readonly job: (id: string, options?: CallOptions) => Promise<HarvestJob>;
  readonly items: (
    job: string,
    page?: { readonly page?: number; readonly page_size?: number },
    options?: CallOptions,
  ) => Promise<{ readonly data: readonly HarvestItem[]; readonly total: number; readonly next_page: string | null }>;
  readonly backends: (options?: CallOptions) => Promise<readonly { readonly id: string; readonly label: string }[]>;
}

export function harvestOf(send: Send): Harvest {
  const sources = "/api/1/harvest/sources/";
  const one = (id: string) => `/api/1/harvest/source/${encodeURIComponent(id)}/`;
  const job = (id: string) => `/api/1/harvest/job/${encodeURIComponent(id)}/`;
  return {
    sources: (filters = {}, options = {}) => pagedList(send, sources, filters, options),
    source: (id, options) => send({ path: one(id), options }),
    create: (json, options) => send({ method: "POST", path: sources, json, options }),
    update: (id, json, options) => send({ method: "PUT", path: one(id), json, options }),
    delete: async (id, options) => void (await send({ method: "DELETE", path: one(id), options })),
    validate: (id, json, options) => send({ method: "POST", path: `${one(id)}validate/`, json, options }),
    run: (id, options) => send({ method: "POST", path: `${one(id)}run/`, options }),
    schedule: (id, json, options) => send({ method: "POST", path: `${one(id)}schedule/`, json, options }),
    unschedule: async (id, options) => void (await send({ method: "DELETE", path: `${one(id)}schedule/`, options })),
    preview: (id, options) => send({ path: `${one(id)}preview/`, options }),
    jobs: (id, options = {}) => pagedList(send, `${one(id)}jobs/`, {}, options),
    job: (id, options) => send({ path: job(id), options }),
    items: (id, page = {}, options) => send({ path: `${job(id)}items/`, query: page, options }),
    backends: (options) => send({ path: "/api/1/harvest/backends/", options }),
  };
}
