import type { FastifyReply } from "fastify";
import Type from "typebox";

/** What lists are asked with. */
export const Paging = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
};

export interface Listed<Item> {
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
  /** The next page, from this one's address; null on the last one. */
  readonly next: string | null;
  readonly items: readonly Item[];
}

/** A page of a list, which says how many there are in all and where the next ones stand, in its body and in its head (RFC 8288). */
export function pageOfList<Item>(
  { total, items }: { readonly total: number; readonly items: readonly Item[] },
  { limit, offset }: { readonly limit: number; readonly offset: number },
  url: string,
  reply: FastifyReply,
): Listed<Item> {
  const next = offset + items.length < total && items.length > 0 ? nextOf(url, limit, offset + limit) : null;
  reply.header("x-total-count", total);
  if (next !== null) reply.header("link", `<${next}>; rel="next"`);
  return { total, limit, offset, next, items };
}

function nextOf(url: string, limit: number, offset: number): string {
  const asked = new URLSearchParams(url.split("?")[1] ?? "");
  asked.set("limit", String(limit));
  asked.set("offset", String(offset));
  return `?${asked}`;
}
