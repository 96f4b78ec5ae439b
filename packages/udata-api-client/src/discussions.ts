import type { Pager } from "@opendatalocale/http";
import type { CallOptions, Send } from "./api-request.ts";
import type { Discussion } from "./models.ts";
import { type ListOptions, pagedList } from "./page.ts";

export interface Discussions {
  /** `for`: identifiers of what is discussed. */
  readonly list: (
    filters?: { readonly for?: readonly string[]; readonly closed?: boolean; readonly org?: string },
    options?: ListOptions,
  ) => Pager<Discussion>;
  readonly get: (id: string, options?: CallOptions) => Promise<Discussion>;
  readonly create: (
    discussion: {
      readonly title: string;
      readonly comment: string;
      readonly subject: { readonly class: string; readonly id: string };
      readonly organization?: string;
      readonly extras?: Readonly<Record<string, unknown>>;
    },
    options?: CallOptions,
  ) => Promise<Discussion>;
  readonly comment: (
    id: string,
    comment: { readonly comment?: string; readonly close?: boolean; readonly organization?: string },
    options?: CallOptions,
  ) => Promise<Discussion>;
  readonly delete: (id: string, options?: CallOptions) => Promise<void>;
}

export function discussionsOf(send: Send): Discussions {
  const all = "/api/1/discussions/";
  const one = (id: string) => `${all}${encodeURIComponent(id)}/`;
  return {
    list: (filters = {}, options = {}) => pagedList(send, all, filters, options),
    get: (id, options) => send({ path: one(id), options }),
    create: (json, options) => send({ method: "POST", path: all, json, options }),
    comment: (id, json, options) => send({ method: "POST", path: one(id), json, options }),
    delete: async (id, options) => void (await send({ method: "DELETE", path: one(id), options })),
  };
}
