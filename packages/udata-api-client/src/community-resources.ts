import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { ResourceInput } from "./inputs.ts";
import type { CommunityResource } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";
import { formOf, type UploadedFile } from "./resources.ts";

/** Resources that others than the producer add to a dataset. */
export interface CommunityResources {
  readonly list: (
    filters?: { readonly dataset?: string; readonly organization?: string; readonly owner?: string },
    options?: ListOptions,
  ) => Pager<CommunityResource>;
  readonly get: (id: string, options?: CallOptions) => Promise<CommunityResource>;
  readonly create: (
    resource: ResourceInput & { readonly dataset: { readonly id: string; readonly class: "Dataset" } },
    options?: CallOptions,
  ) => Promise<CommunityResource>;
  readonly update: (id: string, resource: ResourceInput, options?: CallOptions) => Promise<CommunityResource>;
  readonly delete: (id: string, options?: CallOptions) => Promise<void>;
  readonly upload: (dataset: string, file: UploadedFile, options?: CallOptions) => Promise<CommunityResource>;
  readonly replaceFile: (id: string, file: UploadedFile, options?: CallOptions) => Promise<CommunityResource>;
}

export function communityResourcesOf(send: Send): CommunityResources {
  const all = "/api/1/datasets/community_resources/";
  const one = (id: string) => `${all}${encodeURIComponent(id)}/`;
  return {
    list: (filters = {}, options = {}) => pagedList(send, all, filters, options),
    get: (id, options) => send({ path: one(id), options }),
    create: (resource, options) =>
      send({ method: "POST", path: all, json: { filetype: "remote", ...resource }, options }),
    update: (id, json, options) => send({ method: "PUT", path: one(id), json, options }),
    delete: async (id, options) => void (await send({ method: "DELETE", path: one(id), options })),
    upload: (dataset, file, options) =>
      send({
        method: "POST",
        path: `/api/1/datasets/${encodeURIComponent(dataset)}/upload/community/`,
        form: formOf(file),
        options,
      }),
    replaceFile: (id, file, options) =>
      send({ method: "POST", path: `${one(id)}upload/`, form: formOf(file), options }),
  };
}
