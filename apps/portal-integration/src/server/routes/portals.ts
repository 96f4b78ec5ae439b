import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { detectPortal, HarvestClient, HarvestError } from "@opendatalocale/harvester";
import Type from "typebox";
import { adminOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { STAGES } from "../database/tables.ts";
import { DepartementCode } from "./options.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const NewPortal = Type.Object(
  {
    url: Type.String({ maxLength: 2000, format: "uri" }),
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    departement: Type.Optional(DepartementCode),
  },
  { additionalProperties: false },
);
const Stage = Type.Object(
  { stage: Type.Union([Type.Enum([...STAGES]), Type.Null()]) },
  { additionalProperties: false },
);

/** Portals and their audits; whoever bears the administrator's token adds, asks and changes, and each change is written down. */
export const portalRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config, queue }) => {
  const tags = ["Portails"];
  const admin = { preHandler: adminOnly(config.adminToken), config: costly(config.rateLimit) };
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
    { ...admin, schema: { tags, security, summary: "Suit un portail", body: NewPortal } },
    async ({ body }, reply) => {
      const client = new HarvestClient({ allow: config.allow, retries: 1, contact: config.publicUrl });
      try {
        const { url, connector, software } = await detectPortal(body.url, { client });
        const portal = await database.transaction().execute(async (transaction) => {
          const values = {
            url,
            connector,
            software,
            title: body.title ?? new URL(url).host,
            departement: body.departement ?? null,
          };
          const made = await transaction
            .insertInto("portals")
            .values(values)
            .onConflict((conflict) => conflict.column("url").doUpdateSet(values))
            .returningAll()
            .executeTakeFirstOrThrow();
          await transaction
            .insertInto("changes")
            .values({
              actor: "admin",
              action: "portal.add",
              subject: made.id,
              before: null,
              after: JSON.stringify(values),
            })
            .execute();
          return made;
        });
        return await reply
          .code(201)
          .send({ id: portal.id, url, title: portal.title, connector, software, departement: portal.departement });
      } catch (error) {
        if (error instanceof HarvestError) throw new Problem("not-a-portal", error.code);
        throw error;
      } finally {
        await client.close();
      }
    },
  );
  app.post(
    "/portals/:id/audits",
    { ...admin, schema: { tags, security, summary: "Demande un audit", params: Id } },
    async ({ params }, reply) => {
      const portal = await database.selectFrom("portals").select("id").where("id", "=", params.id).executeTakeFirst();
      if (portal === undefined) throw new Problem("not-found");
      if (queue === null) throw new Problem("no-queue");
      const audit = await queue.auditPortal({ portal: portal.id, cause: "demand" });
      return reply.code(202).send({ audit });
    },
  );
  app.patch(
    "/organisations/:id",
    { ...admin, schema: { tags, security, summary: "Change l’étape d’une organisation", params: Id, body: Stage } },
    async ({ params, body }) =>
      database.transaction().execute(async (transaction) => {
        const before = await transaction
          .selectFrom("organisations")
          .select(["id", "stage"])
          .where("id", "=", params.id)
          .forUpdate()
          .executeTakeFirst();
        if (before === undefined) throw new Problem("not-found");
        await transaction.updateTable("organisations").set(body).where("id", "=", params.id).execute();
        await transaction
          .insertInto("changes")
          .values({
            actor: "admin",
            action: "organisation.stage",
            subject: params.id,
            before: JSON.stringify({ stage: before.stage }),
            after: JSON.stringify(body),
          })
          .execute();
        return { id: params.id, ...body };
      }),
  );
};
