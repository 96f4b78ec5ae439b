import type { Lang } from "@opendatalocale/report";
import { ROLES, type Role } from "../database/atd-tables.ts";
import type { Database } from "../database/tables.ts";
import { writeChange } from "../store/write-change.ts";
import { removeApiTokens } from "./api-tokens.ts";
import { askPassword } from "./ask-password.ts";
import { keepPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password.ts";
import { foldEmail } from "./people.ts";
import { endAllSessions } from "./sessions.ts";
import { UserError } from "./user-error.ts";

type UserAction = "add" | "list" | "disable";

interface Asked {
  readonly action: UserAction;
  readonly email: string | undefined;
  readonly role: unknown;
  readonly territory: unknown;
}

/** Whoever can run this command has the machine: the journal says so. */
const OPERATOR = { kind: "machine" } as const;

export function isUserAction(word: string | undefined): word is UserAction {
  return word === "add" || word === "list" || word === "disable";
}

/** `odl-portal user …`. Throws {@link UserError}. @returns what to say */
export async function runUser(database: Database, asked: Asked, lang: Lang): Promise<string> {
  if (asked.action === "list") return list(database);
  const email = foldEmail(asked.email ?? "");
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UserError("bad-address");
  if (asked.action === "disable") {
    await disable(database, email);
    return lang === "fr" ? `Accès fermé : ${email}\n` : `Access closed: ${email}\n`;
  }
  await add(database, email, asked, lang);
  return lang === "fr" ? `Enregistré : ${email}\n` : `Kept: ${email}\n`;
}

async function add(database: Database, email: string, { role, territory }: Asked, lang: Lang): Promise<void> {
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw new UserError("bad-role");
  const atd = await atdOf(database, known, territory);
  const password = await askPassword(lang);
  const isFit = password === "" || (password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD);
  if (!isFit) throw new UserError("bad-password");
  const values = {
    role: known,
    atd_id: atd,
    disabled_at: null,
    ...(password === "" ? {} : { password: await keepPassword(password) }),
  };
  const { id } = await database
    .insertInto("people")
    .values({ email, ...values })
    .onConflict((conflict) => conflict.column("email").doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  await endAllSessions(database, id);
  await writeChange(database, OPERATOR, { action: "person.add", subject: id, after: { email, role: known, atd } });
}

/** The ATD of that name or SIREN, made when there is none. */
async function atdOf(database: Database, role: Role, territory: unknown): Promise<string | null> {
  if (role === "admin") return null;
  const name = typeof territory === "string" ? territory.trim() : "";
  if (name === "") throw new UserError("no-territory");
  const known = await database
    .selectFrom("atds")
    .select("id")
    .where(({ or, eb }) => or([eb("name", "=", name), eb("siren", "=", name)]))
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const made = await database
    .insertInto("atds")
    .values({ name, siren: null })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeChange(database, OPERATOR, { action: "atd.add", subject: made.id, after: { name } });
  return made.id;
}

async function disable(database: Database, email: string): Promise<void> {
  const person = await database
    .updateTable("people")
    .set({ disabled_at: new Date() })
    .where("email", "=", email)
    .returning("id")
    .executeTakeFirst();
  if (person === undefined) throw new UserError("unknown");
  await endAllSessions(database, person.id);
  await removeApiTokens(database, person.id);
  await writeChange(database, OPERATOR, { action: "person.change", subject: person.id, after: { isDisabled: true } });
}

async function list(database: Database): Promise<string> {
  const people = await database
    .selectFrom("people")
    .leftJoin("atds", "atds.id", "people.atd_id")
    .select(["people.email", "people.role", "atds.name as atd", "people.disabled_at"])
    .orderBy("people.email")
    .execute();
  return people
    .map(({ email, role, atd, disabled_at }) => [email, role, atd ?? "", disabled_at ? "x" : ""].join("\t").trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}
