import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { adminOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { writers } from "../jobs/publish-verdict.ts";
import { datasetsToPublish } from "../store/publications.ts";
import { writeChange } from "../store/write-change.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Change = Type.Object({ writeBack: Type.Boolean() }, { additionalProperties: false });

/** Telling verdicts on the portal itself: off until its administrator asks, taken away when they ask no more. */
export const writeBackRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config, queue }) => {
  const about = { tags: ["Portails"], security: [{ token: [] }], params: Id };
  const admin = { preHandler: adminOnly };
  app.patch(
    "/portals/:id",
    {
      ...admin,
      config: costly(config.rateLimit),
      schema: { ...about, summary: "Écrit, ou n’écrit plus, les verdicts sur le portail", body: Change },
    },
    async ({ actor, params, body: { writeBack } }) => {
      if (queue === null) throw new Problem("no-queue");
      await database.transaction().execute(async (transaction) => {
        const portal = await transaction
          .selectFrom("portals")
          .select(["connector", "write_back"])
          .where("id", "=", params.id)
          .forUpdate()
          .executeTakeFirst();
        if (portal === undefined) throw new Problem("not-found");
        if (writeBack && !(portal.connector in writers)) throw new Problem("no-write-back", portal.connector);
        await transaction.updateTable("portals").set({ write_back: writeBack }).where("id", "=", params.id).execute();
        await writeChange(transaction, actor, {
          action: "portal.write-back",
          subject: params.id,
          before: { writeBack: portal.write_back },
          after: { writeBack },
        });
      });
      const datasets = await datasetsToPublish(database, params.id);
      await queue.publishVerdicts(datasets);
      return { id: params.id, writeBack, datasets: datasets.length };
    },
  );
  app.get(
    "/portals/:id/write-back",
    { ...admin, schema: { ...about, summary: "Ce qui a été écrit sur le portail, et ce qui n’a pas pu l’être" } },
    async ({ params }) => {
      const portal = await database
        .selectFrom("portals")
        .select("write_back as writeBack")
        .where("id", "=", params.id)
        .executeTakeFirst();
      if (portal === undefined) throw new Problem("not-found");
      const datasets = await database
        .selectFrom("publications")
        .innerJoin("datasets", "datasets.id", "publications.dataset_id")
        .select(["datasets.id as dataset", "datasets.title", "publications.state", "publications.failure"])
        .select([
          "publications.detail",
          "publications.attempted_at as attemptedAt",
          "publications.changed_at as changedAt",
        ])
        .where("datasets.portal_id", "=", params.id)
        .orderBy("publications.state")
        .orderBy("datasets.title")
        .limit(10_000)
        .execute();
      const count = (state: string) => datasets.filter((one) => one.state === state).length;
      const counts = { written: count("written"), withdrawn: count("withdrawn"), failed: count("failed") };
      return { ...portal, counts, datasets };
    },
  );
};
