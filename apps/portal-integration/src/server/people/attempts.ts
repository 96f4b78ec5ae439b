import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { hashOf } from "../secrets/opaque-token.ts";

const WINDOW = 15 * 60 * 1000;

/** Whether one may try again: at most so many times in a quarter of an hour for one key, counted for all processes. */
export function mayTry(database: Database, kind: string, about: string, most: number): Promise<boolean> {
  const key = hashOf(`${kind} ${about}`);
  return database.transaction().execute(async (transaction) => {
    // Those who try at once are counted one after the other, or a burst would pass before it is counted.
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
    await transaction
      .deleteFrom("attempts")
      .where("at", "<", new Date(Date.now() - WINDOW))
      .where("key", "=", key)
      .execute();
    const { count } = await transaction
      .selectFrom("attempts")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) return false;
    await transaction.insertInto("attempts").values({ key }).execute();
    return true;
  });
}
