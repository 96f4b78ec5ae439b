import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { detectPortal, HarvestClient, HarvestError } from "@opendatalocale/harvester";
import Type from "typebox";
import { adminOnly, editorsOnly, isAdmin } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { STAGES } from "../database/tables.ts";
import { countToldDatasets } from "../store/publications.ts";
import { writeChange } from "../store/write-change.ts";
import { DepartementCode } from "./options.ts";
import { ownPortal } from "./own-portal.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const NewPortal = Type.Object(
  {
    url: Type.String({ maxLength: 2000, format: "uri" }),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    departement: Type.Optional(DepartementCode),
  },
  { additionalProperties: false },
);
const Removal = Type.Object(
  { leave: Type.Optional(Type.Boolean({ description: "Laisse sur le portail les verdicts qui y sont écrits." })) },
  { additionalProperties: false },
);
const Stage = Type.Object(
  { stage: Type.Union([Type.Enum([...STAGES]), Type.Null()]) },
  { additionalProperties: false },
);

/** Portals and their audits. Administrators change all of them, editors those of their ATD; each change is written down. */
export const portalRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config, queue }) => {
  const tags = ["Portails"];
  const editors = { preHandler: editorsOnly, config: costly(config.rateLimit) };
  const security = [{ token: [] }];
  app.get("/portals", { schema: { tags, summary: "Les portails suivis" } }, async () =>
    database
      .selectFrom("portals")
      .select(["id", "url", "title", "connector", "software", "departement", "harvested_at as harvestedAt"])
      .orderBy("title")
      .execute(),
  );
  app.get(
    "/portals/:id/audits",
    { schema: { tags, summary: "Ses audits, le dernier d’abord (100 au plus)", params: Id } },
    async ({ params }) =>
      database
        .selectFrom("audits")
        .select([
          "id",
          "cause",
          "started_at as startedAt",
          "finished_at as finishedAt",
          "datasets",
          "failed_datasets as failedDatasets",
          "failure",
        ])
        .where("portal_id", "=", params.id)
        .orderBy("started_at", "desc")
        .limit(100)
        .execute(),
  );
  app.post(
    "/portals",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Suit un portail",
        description: "Son logiciel est reconnu à son adresse. Un portail déjà suivi reste à qui le suit.",
        body: NewPortal,
      },
    },
    async ({ actor, body }, reply) => {
      const { url, connector, software } = await detected(body.url);
      const values = {
        url,
        connector,
        software,
        title: body.title ?? new URL(url).host,
        departement: body.departement ?? null,
      };
      const atd = actor.kind === "person" ? actor.person.atd : null;
      const portal = await database.transaction().execute(async (transaction) => {
        const made = await transaction
          .insertInto("portals")
          .values({ ...values, atd_id: atd })
          .onConflict((conflict) =>
            isAdmin(actor) ? conflict.column("url").doUpdateSet(values) : conflict.column("url").doNothing(),
          )
          .returningAll()
          .executeTakeFirst();
        if (made === undefined) throw new Problem("conflict", url);
        await writeChange(transaction, actor, { action: "portal.add", subject: made.id, after: values });
        return made;
      });
      return reply
        .code(201)
        .send({ id: portal.id, url, title: portal.title, connector, software, departement: portal.departement });
    },
  );
  app.post(
    "/portals/:id/audits",
    { ...editors, schema: { tags, security, summary: "Demande un audit", params: Id } },
    async ({ actor, params }, reply) => {
      const portal = await ownPortal(database, actor, params.id);
      if (queue === null) throw new Problem("no-queue");
      const audit = await queue.auditPortal({ portal: portal.id, cause: "demand" });
      return reply.code(202).send({ audit });
    },
  );
  app.delete(
    "/portals/:id",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Ne suit plus un portail, et oublie son historique",
        description:
          "Refusé (`told-on-portal`, le nombre de jeux dans `detail`) tant que des verdicts sont écrits sur ses fiches : leur trace serait perdue. `leave` les y laisse.",
        params: Id,
        querystring: Removal,
      },
    },
    async ({ actor, params, query }, reply) => {
      const { id, url, title } = await ownPortal(database, actor, params.id);
      const told = query.leave === true ? 0 : await countToldDatasets(database, id);
      if (told > 0) throw new Problem("told-on-portal", String(told));
      await database.deleteFrom("portals").where("id", "=", id).execute();
      await writeChange(database, actor, { action: "portal.remove", subject: id, before: { url, title } });
      return reply.code(204).send();
    },
  );
  app.patch(
    "/organisations/:id",
    {
      preHandler: adminOnly,
      config: costly(config.rateLimit),
      schema: {
        tags,
        security,
        summary: "Change l’étape d’une organisation",
        description: "Celle d’une organisation qu’un ATD suit se change avec `PATCH /etds/{id}`.",
        params: Id,
        body: Stage,
      },
    },
    async ({ actor, params, body }) =>
      database.transaction().execute(async (transaction) => {
        const before = await transaction
          .selectFrom("organisations")
          .select(["id", "stage", "siren"])
          .where("id", "=", params.id)
          .forUpdate()
          .executeTakeFirst();
        if (before === undefined) throw new Problem("not-found");
        const followed = await transaction
          .selectFrom("etds")
          .select("id")
          .where(({ or, eb, exists, selectFrom }) =>
            or([
              eb("siren", "=", before.siren),
              exists(
                selectFrom("etd_organisations")
                  .select("etd_id")
                  .whereRef("etd_id", "=", "etds.id")
                  .where("organisation_id", "=", before.id),
              ),
            ]),
          )
          .executeTakeFirst();
        if (followed !== undefined) throw new Problem("followed-by-atd");
        await transaction.updateTable("organisations").set(body).where("id", "=", params.id).execute();
        await writeChange(transaction, actor, {
          action: "organisation.stage",
          subject: params.id,
          before: { stage: before.stage },
          after: body,
        });
        return { id: params.id, ...body };
      }),
  );

  async function detected(address: string) {
    const client = new HarvestClient({ allow: config.allow, retries: 1, contact: config.publicUrl });
    try {
      return await detectPortal(address, { client });
    } catch (error) {
      if (error instanceof HarvestError) throw new Problem("not-a-portal", error.code);
      throw error;
    } finally {
      await client.close();
    }
  }
};
