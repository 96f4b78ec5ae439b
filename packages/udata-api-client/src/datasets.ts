import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { DatasetFilters, DatasetInput } from "./inputs.ts";
import type { Dataset, DatasetV2, Extras, SchemaReference } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";

export interface Datasets {
  /** Every dataset that the filters let through; all public ones without filters. */
  readonly list: (filters?: DatasetFilters, options?: ListOptions) => Pager<Dataset>;
  /** By the search engine, best first: 10 000 results at most, `not-implemented` on a portal without one. */
  readonly search: (filters: DatasetFilters, options?: ListOptions) => Pager<DatasetV2>;
  /** By identifier or slug. A deleted dataset throws `gone`. */
  readonly get: (id: string, options?: CallOptions) => Promise<Dataset>;
  readonly getV2: (id: string, options?: CallOptions) => Promise<DatasetV2>;
  readonly create: (dataset: DatasetInput, options?: CallOptions) => Promise<Dataset>;
  readonly update: (id: string, dataset: DatasetInput, options?: CallOptions) => Promise<Dataset>;
  readonly delete: (id: string, options?: CallOptions) => Promise<void>;
  /** The distinct schemas of its resources. */
  readonly schemas: (id: string, options?: CallOptions) => Promise<readonly SchemaReference[]>;
  readonly extras: (id: string, options?: CallOptions) => Promise<Extras>;
  /** Merges: other keys stay, a key set to null goes. */
  readonly patchExtras: (id: string, extras: Extras, options?: CallOptions) => Promise<Extras>;
  readonly deleteExtras: (id: string, keys: readonly string[], options?: CallOptions) => Promise<void>;
}

export function datasetsOf(send: Send): Datasets {
  const v1 = (id = "") => `/api/1/datasets/${id === "" ? "" : `${encodeURIComponent(id)}/`}`;
  const v2 = (id: string) => `/api/2/datasets/${encodeURIComponent(id)}/`;
  return {
    list: (filters = {}, options = {}) => pagedList(send, v1(), { sort: "created", ...filters }, options),
    search: (filters, options = {}) => pagedList<DatasetV2>(send, "/api/2/datasets/search/", { ...filters }, options),
    get: (id, options) => send({ path: v1(id), options }),
    getV2: (id, options) => send({ path: v2(id), options }),
    create: (json, options) => send({ method: "POST", path: v1(), json, options }),
    update: (id, json, options) => send({ method: "PUT", path: v1(id), json, options }),
    delete: async (id, options) => void (await send({ method: "DELETE", path: v1(id), options })),
    schemas: (id, options) => send({ path: `${v2(id)}schemas/`, options }),
    extras: (id, options) => send({ path: `${v2(id)}extras/`, options }),
    patchExtras: (id, json, options) => send({ method: "PUT", path: `${v2(id)}extras/`, json, options }),
    deleteExtras: async (id, json, options) =>
      void (await send({ method: "DELETE", path: `${v2(id)}extras/`, json, options })),
  };
}
