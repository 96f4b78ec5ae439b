import type { Database } from "../database/tables.ts";
import { hashOf } from "../secrets/opaque-token.ts";

const WINDOW = 15 * 60 * 1000;

/** Whether one may try again: at most so many times in a quarter of an hour for one key, counted for all processes. */
export async function mayTry(database: Database, kind: string, about: string, most: number): Promise<boolean> {
  const key = hashOf(`${kind} ${about}`);
  const since = new Date(Date.now() - WINDOW);
  await database.deleteFrom("attempts").where("at", "<", since).execute();
  const { count } = await database
    .selectFrom("attempts")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (Number(count) >= most) return false;
  await database.insertInto("attempts").values({ key }).execute();
  return true;
}
