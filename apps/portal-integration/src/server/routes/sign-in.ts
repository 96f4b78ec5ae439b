import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import Type from "typebox";
import { langOf } from "../app/handle-errors.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import { isFromOurPages } from "../app/same-site.ts";
import type { Services } from "../app/services.ts";
import { isDemoVisitor, signInDemo } from "../demo/demo-sign-in.ts";
import { mayTry } from "../people/attempts.ts";
import type { Mailer } from "../people/mailer.ts";
import { isPassword, LONGEST_PASSWORD } from "../people/password.ts";
import { foldEmail, personByEmail } from "../people/people.ts";
import type { Cookies } from "../people/session-cookie.ts";
import { startSession } from "../people/sessions.ts";
import { beginStep, takeStep } from "../people/sign-in-steps.ts";

const Email = Type.String({ minLength: 3, maxLength: 254, pattern: "^[^\\s@]+@[^\\s@]+$" });
const closed = { additionalProperties: false };
const Password = Type.Object(
  { email: Email, password: Type.String({ minLength: 1, maxLength: LONGEST_PASSWORD }) },
  closed,
);
const Link = Type.Object({ email: Email }, closed);
const Token = Type.Object({ token: Type.String({ minLength: 43, maxLength: 43, pattern: "^[\\w-]+$" }) }, closed);

/** Tries in a quarter of an hour for one address. */
const MOST_PASSWORDS = 10;
const MOST_LINKS = 3;
const LINK_MINUTES = 15;

/** Signing in by password, by a link sent by e-mail, and into the demonstration. Nothing here tells whether an address is known. */
export const signInRoutes: FastifyPluginAsyncTypebox<
  Services & { readonly cookies: Cookies; readonly mailer: Mailer }
> = async (app, { database, config, cookies, mailer }) => {
  const tags = ["Connexion"];
  // No other site may sign a visitor in, to an account of its own.
  const preHandler = async (request: FastifyRequest) => {
    if (!isFromOurPages(request, config.publicUrl)) throw new Problem("forgery");
  };
  const options = { config: costly(config.rateLimit), preHandler };
  const open = async (person: string, request: FastifyRequest, reply: FastifyReply) => {
    cookies.set(reply, "session", await startSession(database, person, { former: cookies.read(request, "session") }));
    return reply.code(204).send();
  };

  app.post(
    "/sign-in/password",
    { ...options, schema: { tags, summary: "Ouvre une session par mot de passe", body: Password } },
    async (request, reply) => {
      const { email, password } = request.body;
      const isAllowed = await mayTry(database, "password", foldEmail(email), MOST_PASSWORDS);
      const person = await personByEmail(database, email);
      // Compared even when it is of no use, so that time tells nothing.
      const fits = await isPassword(password, person?.password ?? null);
      if (!isAllowed || !fits || person === undefined) throw new Problem("wrong-credentials");
      return open(person.id, request, reply);
    },
  );
  app.post(
    "/sign-in/link",
    {
      ...options,
      schema: {
        tags,
        summary: "Envoie un lien de connexion par courriel",
        description: "Répond 202 que l’adresse soit connue ou non. Le lien sert une fois, dans les 15 minutes.",
        body: Link,
      },
    },
    async (request, reply) => {
      const lang = langOf(request);
      // Answered before anything is looked up, so that time tells nothing.
      setImmediate(() => {
        sendLink(request.body.email, lang).catch((error: unknown) =>
          request.log.error({ err: error }, "link not sent"),
        );
      });
      return reply.code(202).send();
    },
  );
  async function sendLink(email: string, lang: "fr" | "en"): Promise<void> {
    const person = await personByEmail(database, email);
    if (person === undefined || !(await mayTry(database, "link", person.email, MOST_LINKS))) return;
    const token = await beginStep(database, { kind: "link", person: person.id, minutes: LINK_MINUTES });
    // After the #, it reaches neither our log nor a proxy's; and a program that follows links in mail does not use it up.
    await mailer.sendLink(person.email, `${config.publicUrl}/mon-territoire#lien=${token}`, lang);
  }
  app.post(
    "/sign-in/link/use",
    { ...options, schema: { tags, summary: "Ouvre une session par le lien reçu", body: Token } },
    async (request, reply) => {
      const step = await takeStep(database, "link", request.body.token);
      const known = step?.person ? await isActive(step.person) : false;
      if (!step?.person || !known) throw new Problem("link-expired");
      return open(step.person, request, reply);
    },
  );
  async function isActive(id: string): Promise<boolean> {
    const person = await database.selectFrom("people").select("disabled_at").where("id", "=", id).executeTakeFirst();
    return person?.disabled_at === null;
  }
  if (config.demo)
    app.post(
      "/sign-in/demo",
      { ...options, schema: { tags, summary: "Ouvre une session de démonstration, sur cette machine seulement" } },
      async (request, reply) => {
        if (!isDemoVisitor(request, config)) throw new Problem("forbidden");
        return open(await signInDemo(database), request, reply);
      },
    );
};
