import type { FastifyInstance, InjectOptions } from "fastify";
import type { Role } from "../database/atd-tables.ts";
import type { Database } from "../database/tables.ts";
import { keepPassword } from "../people/password.ts";

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

export async function addPerson(database: Database, email: string, role: Role, atd: string | null): Promise<string> {
  const { id } = await database
    .insertInto("people")
    .values({ email, role, atd_id: atd, password: await keepPassword(PASSWORD) })
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
