import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { adminOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { ROLES } from "../database/atd-tables.ts";
import { removeApiTokens } from "../people/api-tokens.ts";
import { foldEmail } from "../people/people.ts";
import { endAllSessions } from "../people/sessions.ts";
import { writeChange } from "../store/write-change.ts";
import { AtdId } from "./atd-schemas.ts";

const Uuid = Type.String({ format: "uuid" });
const closed = { additionalProperties: false };
const NewPerson = Type.Object(
  {
    email: Type.String({ minLength: 3, maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+$" }),
    name: Type.String({ maxLength: 200, default: "" }),
    role: Type.Enum([...ROLES]),
    atd: Type.Optional(Uuid),
  },
  closed,
);
const Change = Type.Object(
  { role: Type.Optional(Type.Enum([...ROLES])), atd: Type.Optional(Uuid), isDisabled: Type.Optional(Type.Boolean()) },
  closed,
);
const Journal = Type.Object({
  subject: Type.Optional(Type.String({ maxLength: 100 })),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
});

/** Who may sign in, and the journal of what was changed: the administrator's. */
export const peopleRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const tags = ["Administration"];
  const security = [{ token: [] }];
  const admin = { preHandler: adminOnly, config: costly(config.rateLimit) };
  app.get(
    "/people",
    { preHandler: adminOnly, schema: { tags, security, summary: "Qui peut se connecter" } },
    async (_, reply) => {
      const people = await database
        .selectFrom("people")
        .select([
          "id",
          "email",
          "name",
          "role",
          "atd_id as atd",
          "disabled_at as disabledAt",
          "created_at as createdAt",
        ])
        .orderBy("email")
        .execute();
      return reply.header("cache-control", "no-store").send(people);
    },
  );
  app.post(
    "/people",
    {
      ...admin,
      schema: {
        tags,
        security,
        summary: "Ajoute une personne",
        description:
          "Elle se connecte par un lien envoyé à son adresse, ou par le fournisseur d’identité. Un éditeur a un ATD.",
        body: NewPerson,
      },
    },
    async ({ actor, body }, reply) => {
      const made = await database
        .insertInto("people")
        .values({ email: foldEmail(body.email), name: body.name, ...(await placeOf(body.role, body.atd)) })
        .onConflict((conflict) => conflict.column("email").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (made === undefined) throw new Problem("conflict");
      await writeChange(database, actor, { action: "person.add", subject: made.id, after: body });
      return reply.code(201).send(made);
    },
  );
  app.patch(
    "/people/:id",
    {
      ...admin,
      schema: {
        tags,
        security,
        summary: "Change un rôle, ou ferme un accès",
        description:
          "Dans les deux cas, les sessions ouvertes se ferment ; fermer un accès retire aussi ses jetons. Nul ne change son propre accès.",
        params: AtdId,
        body: Change,
      },
    },
    async ({ actor, params, body }, reply) => {
      // The last administrator would shut everybody out.
      if (actor.kind === "person" && actor.person.id === params.id) throw new Problem("own-access");
      const before = await database
        .selectFrom("people")
        .select(["role", "atd_id as atd", "disabled_at as disabledAt"])
        .where("id", "=", params.id)
        .executeTakeFirst();
      if (before === undefined) throw new Problem("not-found");
      const place = await placeOf(body.role ?? before.role, body.atd ?? before.atd ?? undefined);
      const disabled = body.isDisabled === undefined ? {} : { disabled_at: body.isDisabled ? new Date() : null };
      await database
        .updateTable("people")
        .set({ ...place, ...disabled })
        .where("id", "=", params.id)
        .execute();
      await endAllSessions(database, params.id);
      if (body.isDisabled === true) await removeApiTokens(database, params.id);
      await writeChange(database, actor, { action: "person.change", subject: params.id, before, after: body });
      return reply.code(204).send();
    },
  );
  app.get(
    "/changes",
    {
      preHandler: adminOnly,
      schema: {
        tags,
        security,
        summary: "Le journal : qui a changé quoi, du plus récent au plus ancien",
        querystring: Journal,
      },
    },
    async ({ query }, reply) => {
      const changes = await database
        .selectFrom("changes")
        .select(["at", "actor", "action", "subject", "before", "after"])
        .$if(query.subject !== undefined, (select) => select.where("subject", "=", query.subject ?? ""))
        .orderBy("at", "desc")
        .limit(query.limit)
        .offset(query.offset)
        .execute();
      return reply.header("cache-control", "no-store").send(changes);
    },
  );

  /** An editor without an ATD could do nothing, and an administrator works on all. */
  async function placeOf(role: (typeof ROLES)[number], atd: string | undefined) {
    if (role === "admin") return { role, atd_id: null };
    const known =
      atd === undefined
        ? undefined
        : await database.selectFrom("atds").select("id").where("id", "=", atd).executeTakeFirst();
    if (known === undefined) throw new Problem("bad-request", "atd");
    return { role, atd_id: known.id };
  }
};
