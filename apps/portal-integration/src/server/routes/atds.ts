import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { adminOnly, editorsOnly, isAdmin } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { authoritiesNamed } from "../atd/known-authorities.ts";
import { ownAtd } from "../atd/own-atd.ts";
import { readAtdPortals } from "../atd/read-portals.ts";
import { readTrend } from "../atd/trend.ts";
import { writeChange } from "../store/write-change.ts";
import { AtdId, AtdPartsBody, Name, SirenBody } from "./atd-schemas.ts";
import { Departement } from "./options.ts";

const about = {
  siren: Type.Optional(Type.Union([SirenBody, Type.Null()])),
  departements: Type.Optional(Type.Array(Departement, { maxItems: 30, description: "Où chercher ses ETD." })),
};
const NewAtd = Type.Object({ name: Name, ...about }, { additionalProperties: false });
const Change = Type.Object(
  { name: Type.Optional(Name), ...about, convention: Type.Optional(AtdPartsBody) },
  { additionalProperties: false },
);
const Words = Type.Object({
  q: Type.String({ minLength: 2, maxLength: 200, description: "SIREN, code INSEE ou nom." }),
  departement: Type.Optional(Departement),
});

/** ATDs: what each says of itself, how far it is, which portals it follows. An editor sees their own. */
export const atdRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const tags = ["Mon territoire"];
  const security = [{ token: [] }];
  const editors = { preHandler: editorsOnly };
  const writers = { preHandler: editorsOnly, config: costly(config.rateLimit) };
  app.get(
    "/atds",
    { ...editors, schema: { tags, security, summary: "Les ATD sur lesquels on travaille" } },
    async ({ actor }) =>
      database
        .selectFrom("atds")
        .select(["id", "name", "siren", "departements", "convention"])
        .$if(!isAdmin(actor), (query) =>
          query.where("id", "=", actor.kind === "person" ? (actor.person.atd ?? null) : null),
        )
        .orderBy("name")
        .execute(),
  );
  app.post(
    "/atds",
    {
      preHandler: adminOnly,
      config: costly(config.rateLimit),
      schema: { tags, security, summary: "Ajoute un ATD", body: NewAtd },
    },
    async ({ actor, body }, reply) => {
      const made = await database
        .insertInto("atds")
        .values({ name: body.name, siren: body.siren ?? null, departements: body.departements ?? [] })
        .onConflict((conflict) => conflict.column("name").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (made === undefined) throw new Problem("conflict");
      await writeChange(database, actor, { action: "atd.add", subject: made.id, after: body });
      return reply.code(201).send(made);
    },
  );
  app.patch(
    "/atds/:id",
    { ...writers, schema: { tags, security, summary: "Change ce qu’un ATD dit de lui", params: AtdId, body: Change } },
    async ({ actor, params, body }) => {
      const { id, name, siren, departements, convention } = await ownAtd(database, actor, params.id);
      const values = {
        name: body.name ?? name,
        siren: body.siren === undefined ? siren : body.siren,
        departements: body.departements ?? departements,
        convention: body.convention ?? convention,
      };
      const taken = await database
        .selectFrom("atds")
        .select("id")
        .where("name", "=", values.name)
        .where("id", "!=", id)
        .executeTakeFirst();
      if (taken !== undefined) throw new Problem("conflict");
      await database
        .updateTable("atds")
        .set({ ...values, convention: JSON.stringify(values.convention) })
        .where("id", "=", id)
        .execute();
      await writeChange(database, actor, {
        action: "atd.change",
        subject: id,
        before: { name, siren, departements },
        after: body,
      });
      return { id, ...values };
    },
  );
  app.get(
    "/atds/:id/trend",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Son avancée, mois par mois depuis un an",
        description: "Calculée sur les verdicts et les étapes tels qu’ils étaient à chaque fin de mois.",
        params: AtdId,
      },
    },
    async ({ actor, params }) => {
      const { id } = await ownAtd(database, actor, params.id);
      return readTrend(database, id, new Date());
    },
  );
  app.get(
    "/atds/:id/portals",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Ses portails, et ceux où publient ses ETD",
        description: "Les jetons et clés de webhook ne sont jamais montrés : seulement s’il y en a, et depuis quand.",
        params: AtdId,
      },
    },
    async ({ actor, params }) => {
      const { id } = await ownAtd(database, actor, params.id);
      return readAtdPortals(database, id);
    },
  );
  app.get(
    "/atds/:id/authorities",
    {
      ...editors,
      schema: { tags, security, summary: "Collectivités que l’on peut suivre", params: AtdId, querystring: Words },
    },
    async ({ actor, params, query }) => {
      await ownAtd(database, actor, params.id);
      const found = await authoritiesNamed(query.q, query.departement);
      return found.map(({ siren, code, name, kind, departements, population }) => ({
        siren,
        code,
        name,
        kind,
        departements,
        population: population.municipal?.value ?? null,
      }));
    },
  );
};
