import { nameOf } from "../app/admin.ts";
import type { Actor } from "../app/identify.ts";
import type { Database } from "../database/tables.ts";

interface Change {
  /** `portal.add`, `etd.stage`… Stable. */
  readonly action: string;
  /** Id of what was changed. */
  readonly subject: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** Writes down who changed what. Never give it a secret. */
export async function writeChange(
  database: Database,
  actor: Actor,
  { action, subject, before = null, after = null }: Change,
): Promise<void> {
  const json = (value: object | null) => (value === null ? null : JSON.stringify(value));
  await database
    .insertInto("changes")
    .values({ actor: nameOf(actor), action, subject, before: json(before), after: json(after) })
    .execute();
}
