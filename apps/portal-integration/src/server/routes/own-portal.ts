import { mayEdit } from "../app/admin.ts";
import type { Actor } from "../app/identify.ts";
import { Problem } from "../app/problem.ts";
import type { Database } from "../database/tables.ts";

/** A portal that this person may change. Portals are public, so that one of others is refused and not hidden. */
export async function ownPortal(database: Database, actor: Actor, id: string) {
  const portal = await database
    .selectFrom("portals")
    .select(["id", "url", "title", "atd_id as atd"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (portal === undefined) throw new Problem("not-found");
  if (!mayEdit(actor, portal.atd)) throw new Problem("forbidden");
  return portal;
}
