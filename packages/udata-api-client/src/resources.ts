import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { ResourceInput } from "./inputs.ts";
import type { Extras, Resource } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";

/** A file to send. On disk, `await openAsBlob(path)` (`node:fs`) reads it while it is sent, whatever its size. */
export interface UploadedFile {
  readonly name: string;
  readonly content: Blob;
}

export interface Resources {
  readonly list: (
    dataset: string,
    filters?: { readonly q?: string; readonly type?: string },
    options?: ListOptions,
  ) => Pager<Resource>;
  /** A resource by its identifier alone, and the dataset it belongs to. */
  readonly get: (
    id: string,
    options?: CallOptions,
  ) => Promise<{ readonly resource: Resource; readonly dataset_id: string | null }>;
  /** A link to a file that is elsewhere. */
  readonly create: (dataset: string, resource: ResourceInput, options?: CallOptions) => Promise<Resource>;
  readonly update: (dataset: string, id: string, resource: ResourceInput, options?: CallOptions) => Promise<Resource>;
  readonly delete: (dataset: string, id: string, options?: CallOptions) => Promise<void>;
  /** A new resource with its file; its title is the file's name until `update` says better. */
  readonly upload: (dataset: string, file: UploadedFile, options?: CallOptions) => Promise<Resource>;
  /** Another file for a resource that stays the same. */
  readonly replaceFile: (dataset: string, id: string, file: UploadedFile, options?: CallOptions) => Promise<Resource>;
  /** All identifiers of the dataset, in the order wanted. */
  readonly reorder: (dataset: string, ids: readonly string[], options?: CallOptions) => Promise<readonly Resource[]>;
  readonly extras: (dataset: string, id: string, options?: CallOptions) => Promise<Extras>;
  /** Merges: other keys stay, a key set to null goes. Needs the right to edit resources. */
  readonly patchExtras: (dataset: string, id: string, extras: Extras, options?: CallOptions) => Promise<Extras>;
  /** Throws `not-found` when one of the keys is not there. */
  readonly deleteExtras: (dataset: string, id: string, keys: readonly string[], options?: CallOptions) => Promise<void>;
}

export function resourcesOf(send: Send): Resources {
  const v1 = (dataset: string) => `/api/1/datasets/${encodeURIComponent(dataset)}/`;
  const one = (dataset: string, id: string) => `${v1(dataset)}resources/${encodeURIComponent(id)}/`;
  const v2 = (dataset: string) => `/api/2/datasets/${encodeURIComponent(dataset)}/resources/`;
  const extras = (dataset: string, id: string) => `${v2(dataset)}${encodeURIComponent(id)}/extras/`;
  return {
    list: (dataset, filters = {}, options = {}) => pagedList(send, v2(dataset), filters, options),
    get: (id, options) => send({ path: `/api/2/datasets/resources/${encodeURIComponent(id)}/`, options }),
    create: (dataset, resource, options) =>
      send({ method: "POST", path: `${v1(dataset)}resources/`, json: { filetype: "remote", ...resource }, options }),
    update: (dataset, id, json, options) => send({ method: "PUT", path: one(dataset, id), json, options }),
    delete: async (dataset, id, options) => void (await send({ method: "DELETE", path: one(dataset, id), options })),
    upload: (dataset, file, options) =>
      send({ method: "POST", path: `${v1(dataset)}upload/`, form: formOf(file), options }),
    replaceFile: (dataset, id, file, options) =>
      send({ method: "POST", path: `${one(dataset, id)}upload/`, form: formOf(file), options }),
    reorder: (dataset, ids, options) =>
      send({ method: "PUT", path: `${v1(dataset)}resources/`, json: ids.map((id) => ({ id })), options }),
    extras: (dataset, id, options) => send({ path: extras(dataset, id), options }),
    patchExtras: (dataset, id, json, options) => send({ method: "PUT", path: extras(dataset, id), json, options }),
    deleteExtras: async (dataset, id, json, options) =>
      void (await send({ method: "DELETE", path: extras(dataset, id), json, options })),
  };
}

/** The browser, or Node, writes the form's boundaries while the file is read. */
export function formOf({ name, content }: UploadedFile): FormData {
  const form = new FormData();
  form.set("file", content, name);
  return form;
}
