import type { Database } from "../database/tables.ts";
import { hashOf, newOpaqueToken } from "../secrets/opaque-token.ts";

interface Step {
  readonly kind: "oidc" | "link";
  readonly person: string | null;
  readonly data?: Readonly<Record<string, string>>;
  readonly minutes: number;
}

/** Something that must be taken up once, and soon. @returns what takes it up, of which only the hash is kept */
export async function beginStep(database: Database, { kind, person, data = {}, minutes }: Step): Promise<string> {
  const token = newOpaqueToken();
  await database.deleteFrom("sign_in_steps").where("expires_at", "<", new Date()).execute();
  await database
    .insertInto("sign_in_steps")
    .values({
      hash: hashOf(token),
      kind,
      person_id: person,
      data: JSON.stringify(data),
      expires_at: new Date(Date.now() + minutes * 60_000),
    })
    .execute();
  return token;
}

/** Null when there is none, or none any more: of two who ask at once, one gets it. */
export async function takeStep(database: Database, kind: Step["kind"], token: string) {
  const step = await database
    .deleteFrom("sign_in_steps")
    .where("hash", "=", hashOf(token))
    .where("kind", "=", kind)
    .where("expires_at", ">", new Date())
    .returning(["person_id as person", "data"])
    .executeTakeFirst();
  return step ?? null;
}
