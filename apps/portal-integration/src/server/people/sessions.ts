import type { Database } from "../database/tables.ts";
import { hashOf, newOpaqueToken } from "../secrets/opaque-token.ts";
import { type Person, personColumns } from "./people.ts";

/** Milliseconds without a request after which a session ends. */
const IDLE = 8 * 3600 * 1000;
/** Milliseconds after which it ends in any case. */
export const LONGEST_SESSION = 7 * 24 * 3600 * 1000;
/** How often a session's last use is written down. */
const SEEN_EVERY = 60_000;

/** Always a new one: nobody can make a person use a session that they know. @returns what the cookie holds */
export async function startSession(
  database: Database,
  person: string,
  { idToken = null, former }: { readonly idToken?: string | null; readonly former: string | undefined },
): Promise<string> {
  const token = newOpaqueToken();
  if (former !== undefined) await endSession(database, former);
  const past = new Date(Date.now() - LONGEST_SESSION);
  await database.deleteFrom("sessions").where("created_at", "<", past).execute();
  await database
    .insertInto("sessions")
    .values({ hash: hashOf(token), person_id: person, id_token: idToken })
    .execute();
  return token;
}

/** Whose session it is, and writes down that it was used; null when it ended or its person was shut out. */
export async function readSession(database: Database, token: string): Promise<Person | null> {
  const hash = hashOf(token);
  const now = Date.now();
  const found = await database
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select([...personColumns, "sessions.seen_at"])
    .where("hash", "=", hash)
    .where("sessions.seen_at", ">", new Date(now - IDLE))
    .where("sessions.created_at", ">", new Date(now - LONGEST_SESSION))
    .where("people.disabled_at", "is", null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { seen_at, ...person } = found;
  if (now - seen_at.getTime() > SEEN_EVERY)
    await database
      .updateTable("sessions")
      .set({ seen_at: new Date(now) })
      .where("hash", "=", hash)
      .execute();
  return person;
}

/** @returns what the OpenID provider gave for it, if it began there */
export async function endSession(database: Database, token: string): Promise<string | null> {
  const ended = await database
    .deleteFrom("sessions")
    .where("hash", "=", hashOf(token))
    .returning("id_token")
    .executeTakeFirst();
  return ended?.id_token ?? null;
}

/** On every device. */
export async function endAllSessions(database: Database, person: string): Promise<void> {
  await database.deleteFrom("sessions").where("person_id", "=", person).execute();
}
