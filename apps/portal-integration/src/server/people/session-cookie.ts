import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LONGEST_SESSION } from "./sessions.ts";

/** Cookies of this service: unreadable by scripts, never sent along from another site's forms, and only over TLS where there is TLS. */
export interface Cookies {
  readonly read: (request: FastifyRequest, name: CookieName) => string | undefined;
  readonly set: (reply: FastifyReply, name: CookieName, value: string) => void;
  readonly clear: (reply: FastifyReply, name: CookieName) => void;
}

/** `session`: who is signed in. `step`: which browser began a sign-in at the provider. */
type CookieName = "session" | "step";

const AGES: Readonly<Record<CookieName, number>> = { session: LONGEST_SESSION / 1000, step: 600 };

export function cookiesOf(isHttps: boolean): Cookies {
  // `__Host-` makes the browser refuse it from a sub-domain, from another path and without TLS.
  const nameOf = (name: CookieName) => `${isHttps ? "__Host-" : ""}odl-${name}`;
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure: isHttps } as const;
  return {
    read: (request, name) => request.cookies[nameOf(name)],
    set: (reply, name, value) => void reply.setCookie(nameOf(name), value, { ...options, maxAge: AGES[name] }),
    clear: (reply, name) => void reply.clearCookie(nameOf(name), options),
  };
}

/** What a page of ours must send beside the cookie to change something; other sites cannot read it. */
export function forgeryTokenOf(session: string): string {
  return createHash("sha256").update(`forgery ${session}`).digest("base64url");
}
