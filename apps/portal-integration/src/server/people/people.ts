import type { Role } from "../database/atd-tables.ts";
import type { Database } from "../database/tables.ts";

/** Somebody who may sign in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Id of the ATD an editor works for; null for an administrator. */
  readonly atd: string | null;
}

/** E-mail addresses are compared without capitals. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

export const personColumns = [
  "people.id",
  "people.email",
  "people.name",
  "people.role",
  "people.atd_id as atd",
] as const;

/** Who has this address and was not shut out; with what is kept of the password. */
export function personByEmail(database: Database, email: string) {
  return database
    .selectFrom("people")
    .select([...personColumns, "people.password"])
    .where("email", "=", foldEmail(email))
    .where("disabled_at", "is", null)
    .executeTakeFirst();
}
