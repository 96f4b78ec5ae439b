import type { FastifyInstance, InjectOptions } from "fastify";
import type { Role } from "../database/atd-tables.ts";
import type { Database } from "../database/tables.ts";
import { keepPassword } from "../people/password.ts";
import { forgeryTokenOf } from "../people/session-cookie.ts";
import { startSession } from "../people/sessions.ts";

/** What a browser sends from one of our pages. */
export const fromOurPage = { "sec-fetch-site": "same-origin" } as const;

export const PASSWORD = "un mot de passe assez long";

export async function addAtd(database: Database, name: string, departements: readonly string[] = []): Promise<string> {
  const { id } = await database
    .insertInto("atds")
    .values({ name, siren: null, departements: [...departements] })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** Made once: it costs a third of a second, as it should. */
let kept: Promise<string> | null = null;

export async function addPerson(database: Database, email: string, role: Role, atd: string | null): Promise<string> {
  kept ??= keepPassword(PASSWORD);
  const { id } = await database
    .insertInto("people")
    .values({ email, role, atd_id: atd, password: await kept })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The cookie that an answer sets, as a browser would send it back; empty when it sets or keeps none. */
export function cookieOf(answer: { readonly headers: Readonly<Record<string, unknown>> }): string {
  const set = [answer.headers["set-cookie"]].flat().map(String);
  return set
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => cookie.includes("=") && !cookie.endsWith("="))
    .join("; ");
}

/** Somebody signed in: their requests bear the cookie, and what a page of ours adds to it. */
export async function signIn(app: FastifyInstance, email: string, password = PASSWORD) {
  const answer = await app.inject({
    method: "POST",
    url: "/api/v1/sign-in/password",
    headers: fromOurPage,
    payload: { email, password },
  });
  const cookie = cookieOf(answer);
  const session = await app.inject({ url: "/api/v1/session", headers: { cookie } });
  const headers = { ...fromOurPage, cookie, "x-odl-session": String(session.json().forgery) };
  const ask = (options: InjectOptions) => app.inject({ ...options, headers: { ...headers, ...options.headers } });
  return { answer, cookie, headers, ask };
}

/** A session without the work of a password, for tests that are about something else. */
export async function openSession(database: Database, person: string) {
  const token = await startSession(database, person, { former: undefined });
  return { ...fromOurPage, cookie: `odl-session=${token}`, "x-odl-session": forgeryTokenOf(token) };
}
