import type { FastifyRequest } from "fastify";
import type { Config } from "../config/config.ts";
import type { Database } from "../database/tables.ts";

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
const HERE = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What the demonstration's ATD is called; it is made up, and says so. */
export const DEMO_ATD = "Territoire de démonstration";
const DEMO_EMAIL = "demonstration@exemple.invalid";

/** Whether the visitor sits at this very machine: neither through a proxy nor by another name of it. */
export function isDemoVisitor({ socket, headers }: FastifyRequest, { demo, publicUrl }: Config): boolean {
  return (
    demo &&
    HERE.test(new URL(publicUrl).host) &&
    HERE.test(headers.host ?? "") &&
    headers["x-forwarded-for"] === undefined &&
    headers.forwarded === undefined &&
    LOOPBACK.test(socket.remoteAddress ?? "")
  );
}

/** The demonstration's account, an editor of its ATD; it has no password, and its address exists nowhere. @returns its id */
export async function signInDemo(database: Database): Promise<string> {
  const atd = await database.selectFrom("atds").select("id").where("name", "=", DEMO_ATD).executeTakeFirstOrThrow();
  const { id } = await database
    .insertInto("people")
    .values({ email: DEMO_EMAIL, name: "Compte de démonstration", role: "editor", atd_id: atd.id })
    .onConflict((conflict) => conflict.column("email").doUpdateSet({ disabled_at: null }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
