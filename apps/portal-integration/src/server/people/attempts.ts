import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { hashOf } from "../secrets/opaque-token.ts";

const WINDOW = 15 * 60 * 1000;

/** Whether one may try again: at most so many times in a quarter of an hour for one key, counted for all processes. */
export async function mayTry(database: Database, kind: string, about: string, most: number): Promise<boolean> {
  const key = hashOf(`${kind} ${about}`);
  const past = new Date(Date.now() - WINDOW);
  // Whoever comes forgets what is past, and leaves to others what they are forgetting.
  await sql`delete from attempts where ctid in (
    select ctid from attempts where at < ${past} limit 1000 for update skip locked)`.execute(database);
  return database.transaction().execute(async (transaction) => {
    // Those who try at once are counted one after the other, or a burst would pass before it is counted.
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
    const { count } = await transaction
      .selectFrom("attempts")
      .select(({ fn }) => fn.countAll().as("count"))
      .where("key", "=", key)
      .where("at", ">=", past)
      .executeTakeFirstOrThrow();
    if (Number(count) >= most) return false;
    await transaction.insertInto("attempts").values({ key }).execute();
    return true;
  });
}
