import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import type { Database } from "../database/tables.ts";
import type { Identity, OpenId } from "../people/open-id.ts";
import { foldEmail } from "../people/people.ts";
import type { Cookies } from "../people/session-cookie.ts";
import { startSession } from "../people/sessions.ts";
import { beginStep, takeStep } from "../people/sign-in-steps.ts";

/** Sign-in through the OpenID Connect provider. Only people whom the administrator added come in. */
export const openIdRoutes: FastifyPluginAsyncTypebox<
  Services & { readonly cookies: Cookies; readonly openId: OpenId }
> = async (app, { database, config, cookies, openId }) => {
  const options = { config: costly(config.rateLimit) };
  const schema = { tags: ["Connexion"] };
  const home = `${config.publicUrl}/mon-territoire`;
  app.get(
    "/sign-in/oidc",
    { ...options, schema: { ...schema, summary: "Va se connecter chez le fournisseur d’identité" } },
    async (request, reply) => {
      const { address, kept } = await orProblem(request, () => openId.begin());
      const step = await beginStep(database, { kind: "oidc", person: null, data: kept, minutes: 10 });
      cookies.set(reply, "step", step);
      return reply.header("cache-control", "no-store").redirect(address, 302);
    },
  );
  app.get(
    "/sign-in/oidc/callback",
    { ...options, schema: { ...schema, summary: "Revient du fournisseur d’identité" } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      // Only the browser that began may end: a stolen answer is of no use elsewhere.
      const token = cookies.read(request, "step");
      cookies.clear(reply, "step");
      const step = token === undefined ? null : await takeStep(database, "oidc", token);
      const { state, nonce, verifier } = step?.data ?? {};
      if (!state || !nonce || !verifier) return back(reply, "expiree");
      const query = request.url.slice(request.url.indexOf("?"));
      const identity = await orProblem(request, () => openId.finish(query, { state, nonce, verifier })).catch(
        () => null,
      );
      if (identity === null) return back(reply, "echec");
      const person = await personOf(database, identity);
      if (person === null) return back(reply, "inconnu");
      const former = cookies.read(request, "session");
      cookies.set(reply, "session", await startSession(database, person, { idToken: identity.idToken, former }));
      return reply.redirect(home, 303);
    },
  );

  /** The page says why in words. */
  const back = (reply: FastifyReply, why: "expiree" | "echec" | "inconnu") =>
    reply.redirect(`${home}#connexion=${why}`, 303);
};

async function orProblem<Value>(request: FastifyRequest, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    request.log.warn({ err: error }, "the identity provider did not answer as expected");
    throw new Problem("provider-failed");
  }
}

/** Whom the provider names: known by it already, or by an address that was given to a person nobody came as yet. */
async function personOf(database: Database, { issuer, subject, email, name }: Identity): Promise<string | null> {
  const known = await database
    .selectFrom("people")
    .select(["id", "disabled_at"])
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  if (known !== undefined) return known.disabled_at === null ? known.id : null;
  if (email === null) return null;
  const linked = await database
    .updateTable("people")
    .set(({ eb }) => ({
      issuer,
      subject,
      name: eb.case().when("name", "=", "").then(name).else(eb.ref("name")).end(),
    }))
    .where("email", "=", foldEmail(email))
    .where("subject", "is", null)
    .where("disabled_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return linked?.id ?? null;
}
