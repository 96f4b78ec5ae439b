import type { FastifyRequest } from "fastify";
import type { Actor } from "./identify.ts";
import { isSame } from "./is-same.ts";
import { Problem } from "./problem.ts";

/** Lets only administrators pass: signed in, or with the administrator's token. */
export async function adminOnly({ actor }: FastifyRequest): Promise<void> {
  if (!isAdmin(actor)) throw refusal(actor);
}

/** Lets administrators and the editors of ATDs pass; which ATD's, the route decides. */
export async function editorsOnly({ actor }: FastifyRequest): Promise<void> {
  if (actor.kind === "public") throw refusal(actor);
}

/** Lets only people pass who are here themselves: neither a token nor the administrator's can do what makes tokens. */
export async function signedInOnly({ actor }: FastifyRequest): Promise<void> {
  if (actor.kind !== "person" || actor.session === null) throw refusal(actor);
}

export function isAdmin(actor: Actor): boolean {
  return actor.kind === "machine" || (actor.kind === "person" && actor.person.role === "admin");
}

function refusal(actor: Actor): Problem {
  return new Problem(actor.kind === "public" ? "unauthorised" : "forbidden");
}

/** Who did it, in the journal of changes. */
export function nameOf(actor: Actor): string {
  return actor.kind === "person" ? actor.person.email : actor.kind === "machine" ? "admin" : "public";
}

/** Whether somebody may work on what belongs to this ATD; what belongs to none is the administrator's. */
export function mayEdit(actor: Actor, atd: string | null): boolean {
  return isAdmin(actor) || (actor.kind === "person" && atd !== null && actor.person.atd === atd);
}

/** Whether the request bears this token. */
export function bears(request: FastifyRequest, token: string): boolean {
  return isSame(/^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "", token);
}
