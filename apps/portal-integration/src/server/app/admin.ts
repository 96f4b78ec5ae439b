import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest, preHandlerAsyncHookHandler } from "fastify";
import { Problem } from "./problem.ts";

/** Lets only the bearer of the administrator's token pass. */
export function adminOnly(token: string | null): preHandlerAsyncHookHandler {
  return async (request) => {
    if (token === null) throw new Problem("admin-disabled");
    if (!bears(request, token)) throw new Problem("unauthorised");
  };
}

/** In constant time, whatever the lengths. */
export function bears(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
