import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { signedInOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { isDemoVisitor } from "../demo/demo-sign-in.ts";
import { makeApiToken } from "../people/api-tokens.ts";
import type { OpenId } from "../people/open-id.ts";
import { type Cookies, forgeryTokenOf } from "../people/session-cookie.ts";
import { endAllSessions, endSession } from "../people/sessions.ts";
import { writeChange } from "../store/write-change.ts";

const closed = { additionalProperties: false };
const SignOut = Type.Object({ everywhere: Type.Boolean({ default: false }) }, closed);
const NewToken = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, description: "À quoi il sert." }),
    days: Type.Integer({ minimum: 1, maximum: 365, default: 90 }),
  },
  closed,
);
const Id = Type.Object({ id: Type.String({ format: "uuid" }) });

/** Who is signed in and how one may; signing out; the tokens that let a machine act for a person. */
export const sessionRoutes: FastifyPluginAsyncTypebox<
  Services & { readonly cookies: Cookies; readonly openId: OpenId | null }
> = async (app, { database, config, cookies, openId }) => {
  const tags = ["Connexion"];
  const signedIn = { preHandler: signedInOnly, config: costly(config.rateLimit) };
  app.get(
    "/session",
    {
      schema: {
        tags,
        summary: "Qui est connecté, et comment se connecter",
        description:
          "`forgery` est à renvoyer dans l’en-tête `x-odl-session` avec toute demande qui change quelque chose.",
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const person = actor.kind === "person" ? actor.person : null;
      const forgery = actor.kind === "person" && actor.session !== null ? forgeryTokenOf(actor.session) : null;
      return reply.header("cache-control", "no-store").send({
        person,
        forgery,
        provider: config.oidc?.name ?? null,
        isDemo: isDemoVisitor(request, config),
      });
    },
  );
  app.post(
    "/sign-out",
    {
      ...signedIn,
      schema: {
        tags,
        summary: "Ferme la session, ou toutes",
        description: "`next` : où aller pour se déconnecter aussi du fournisseur d’identité.",
        body: SignOut,
      },
    },
    async ({ actor, body }, reply) => {
      if (actor.kind !== "person" || actor.session === null) throw new Problem("unauthorised");
      const idToken = await endSession(database, actor.session);
      if (body.everywhere) await endAllSessions(database, actor.person.id);
      cookies.clear(reply, "session");
      return { next: idToken === null || openId === null ? null : await openId.end(idToken) };
    },
  );
  app.get(
    "/tokens",
    { ...signedIn, schema: { tags, summary: "Mes jetons d’API, sans leur valeur" } },
    async ({ actor }, reply) => {
      const tokens = await database
        .selectFrom("api_tokens")
        .select(["id", "name", "created_at as createdAt", "used_at as usedAt", "expires_at as expiresAt"])
        .where("person_id", "=", actor.kind === "person" ? actor.person.id : "")
        .orderBy("created_at")
        .execute();
      return reply.header("cache-control", "no-store").send(tokens);
    },
  );
  app.post(
    "/tokens",
    { ...signedIn, schema: { tags, summary: "Fait un jeton d’API, montré cette seule fois", body: NewToken } },
    async ({ actor, body }, reply) => {
      if (actor.kind !== "person") throw new Problem("unauthorised");
      const made = await makeApiToken(database, actor.person.id, body);
      await writeChange(database, actor, { action: "token.make", subject: made.id, after: { name: body.name } });
      return reply.code(201).header("cache-control", "no-store").send(made);
    },
  );
  app.delete(
    "/tokens/:id",
    { ...signedIn, schema: { tags, summary: "Retire un de mes jetons", params: Id } },
    async ({ actor, params }, reply) => {
      if (actor.kind !== "person") throw new Problem("unauthorised");
      const gone = await database
        .deleteFrom("api_tokens")
        .where("id", "=", params.id)
        .where("person_id", "=", actor.person.id)
        .returning("name")
        .executeTakeFirst();
      if (gone === undefined) throw new Problem("not-found");
      await writeChange(database, actor, { action: "token.remove", subject: params.id, before: gone });
      return reply.code(204).send();
    },
  );
};
