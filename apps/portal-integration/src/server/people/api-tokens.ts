import type { Database } from "../database/tables.ts";
import { hashOf, newOpaqueToken } from "../secrets/opaque-token.ts";
import { type Person, personColumns } from "./people.ts";

/** Tells our tokens from others, for people and for those who look for secrets in public code. */
const PREFIX = "odl_";
const DAY = 24 * 3600 * 1000;

/** A token by which a machine acts for a person, with that person's rights. @returns the token, which is shown this once */
export async function makeApiToken(
  database: Database,
  person: string,
  { name, days }: { readonly name: string; readonly days: number },
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
  const token = `${PREFIX}${newOpaqueToken()}`;
  const expiresAt = new Date(Date.now() + days * DAY);
  const { id } = await database
    .insertInto("api_tokens")
    .values({ person_id: person, name, hash: hashOf(token), expires_at: expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, token, expiresAt };
}

/** Takes back all that a person made: an access that is closed, then opened again, must not revive a token that leaked. */
export async function removeApiTokens(database: Database, person: string): Promise<void> {
  await database.deleteFrom("api_tokens").where("person_id", "=", person).execute();
}

/** Whose token it is, and writes down that it was used. */
export async function bearerOf(database: Database, token: string): Promise<Person | null> {
  if (!token.startsWith(PREFIX)) return null;
  const now = new Date();
  const found = await database
    .selectFrom("api_tokens")
    .innerJoin("people", "people.id", "api_tokens.person_id")
    .select([...personColumns, "api_tokens.id as token"])
    .where("hash", "=", hashOf(token))
    .where("expires_at", ">", now)
    .where("people.disabled_at", "is", null)
    .executeTakeFirst();
  if (found === undefined) return null;
  const { token: id, ...person } = found;
  await database.updateTable("api_tokens").set({ used_at: now }).where("id", "=", id).execute();
  return person;
}
