import { mayEdit } from "../app/admin.ts";
import type { Actor } from "../app/identify.ts";
import { Problem } from "../app/problem.ts";
import type { Database } from "../database/tables.ts";

/** An ATD that this person works for. One of others is told as if it were not there: what an ATD does is its own. */
export async function ownAtd(database: Database, actor: Actor, id: string) {
  if (!mayEdit(actor, id)) throw new Problem("not-found");
  const atd = await database.selectFrom("atds").selectAll().where("id", "=", id).executeTakeFirst();
  if (atd === undefined) throw new Problem("not-found");
  return atd;
}

/** The same of an ETD. */
export async function ownEtd(database: Database, actor: Actor, id: string) {
  const etd = await database.selectFrom("etds").selectAll().where("id", "=", id).executeTakeFirst();
  if (etd === undefined || !mayEdit(actor, etd.atd_id)) throw new Problem("not-found");
  return etd;
}
