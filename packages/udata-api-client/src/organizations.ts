import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { OrganizationInput } from "./inputs.ts";
import type { Dataset, Extras, Organization } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";

export interface Organizations {
  readonly list: (
    filters?: {
      readonly q?: string;
      readonly badge?: string;
      /** Whole, case is free. */
      readonly name?: string;
      /** A whole SIRET. */
      readonly business_number_id?: string;
      readonly sort?: string;
    },
    options?: ListOptions,
  ) => Pager<Organization>;
  readonly search: (
    filters: { readonly q: string; readonly badge?: string },
    options?: ListOptions,
  ) => Pager<Organization>;
  /** By identifier or slug. */
  readonly get: (id: string, options?: CallOptions) => Promise<Organization>;
  readonly create: (organization: OrganizationInput, options?: CallOptions) => Promise<Organization>;
  readonly update: (id: string, organization: OrganizationInput, options?: CallOptions) => Promise<Organization>;
  readonly delete: (id: string, options?: CallOptions) => Promise<void>;
  readonly datasets: (id: string, options?: ListOptions) => Pager<Dataset>;
  readonly extras: (id: string, options?: CallOptions) => Promise<Extras>;
  readonly patchExtras: (id: string, extras: Extras, options?: CallOptions) => Promise<Extras>;
}

export function organizationsOf(send: Send): Organizations {
  const all = "/api/1/organizations/";
  const one = (id: string) => `${all}${encodeURIComponent(id)}/`;
  const extras = (id: string) => `/api/2/organizations/${encodeURIComponent(id)}/extras/`;
  return {
    list: (filters = {}, options = {}) => pagedList(send, all, { sort: "created", ...filters }, options),
    search: (filters, options = {}) => pagedList(send, "/api/2/organizations/search/", filters, options),
    get: (id, options) => send({ path: one(id), options }),
    create: (json, options) => send({ method: "POST", path: all, json, options }),
    update: (id, json, options) => send({ method: "PUT", path: one(id), json, options }),
    delete: async (id, options) => void (await send({ method: "DELETE", path: one(id), options })),
    datasets: (id, options = {}) => pagedList(send, `${one(id)}datasets/`, {}, options),
    extras: (id, options) => send({ path: extras(id), options }),
    patchExtras: (id, json, options) => send({ method: "PUT", path: extras(id), json, options }),
  };
}
