import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config/config.ts";
import type { Database } from "../database/tables.ts";
import { bearerOf } from "../people/api-tokens.ts";
import type { Person } from "../people/people.ts";
import { type Cookies, forgeryTokenOf } from "../people/session-cookie.ts";
import { readSession } from "../people/sessions.ts";
import { bears } from "./admin.ts";
import { isSame } from "./is-same.ts";
import { Problem } from "./problem.ts";
import { isFromOurPages } from "./same-site.ts";

/** Who asks: anybody, the bearer of the administrator's token, or a person by session or token. */
export type Actor =
  | { readonly kind: "public" }
  | { readonly kind: "machine" }
  | { readonly kind: "person"; readonly person: Person; readonly session: string | null };

declare module "fastify" {
  interface FastifyRequest {
    actor: Actor;
  }
}

interface Identification {
  readonly config: Config;
  readonly database: Database;
  readonly cookies: Cookies;
}

const ANYBODY: Actor = { kind: "public" };

/** Settles who asks before any route of the API is reached; a request that changes something by a cookie must prove that it is ours. */
export function identify(app: FastifyInstance, { config, database, cookies }: Identification): void {
  app.decorateRequest("actor");
  app.addHook("onRequest", async (request) => {
    request.actor = request.url.startsWith("/api/v1/") ? await actorOf(request) : ANYBODY;
  });

  async function actorOf(request: FastifyRequest): Promise<Actor> {
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (bearer !== undefined) {
      if (config.adminToken !== null && bears(request, config.adminToken)) return { kind: "machine" };
      const person = await bearerOf(database, bearer);
      return person === null ? ANYBODY : { kind: "person", person, session: null };
    }
    const session = cookies.read(request, "session");
    const person = session === undefined ? null : await readSession(database, session);
    if (session === undefined || person === null) return ANYBODY;
    const changes = !["GET", "HEAD", "OPTIONS"].includes(request.method);
    if (changes && !(isFromOurPages(request, config.publicUrl) && hasForgeryToken(request, session)))
      throw new Problem("forgery");
    return { kind: "person", person, session };
  }
}

function hasForgeryToken(request: FastifyRequest, session: string): boolean {
  const given = request.headers["x-odl-session"];
  return typeof given === "string" && isSame(given, forgeryTokenOf(session));
}
