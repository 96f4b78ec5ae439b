import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { foldName } from "@opendatalocale/territories";
import Type from "typebox";
import { editorsOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { changeStage } from "../atd/change-stage.ts";
import { ownEtd } from "../atd/own-atd.ts";
import { readEtd } from "../atd/read-etd.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { writeChange } from "../store/write-change.ts";
import { AtdId, EtdPartsBody, Fte, Name, Population, StageBody } from "./atd-schemas.ts";

const Change = Type.Object(
  {
    stage: Type.Optional(StageBody),
    note: Type.Optional(Type.String({ maxLength: 500, description: "Gardée avec l’étape." })),
    name: Type.Optional(Name),
    contact: Type.Optional(Type.String({ maxLength: 300 })),
    population: Type.Optional(Type.Union([Population, Type.Null()])),
    fte: Type.Optional(Type.Union([Fte, Type.Null()])),
    answers: Type.Optional(
      Type.Record(Type.String({ maxLength: 60, pattern: "^[a-z0-9-]+$" }), Type.Boolean(), { maxProperties: 40 }),
    ),
    convention: Type.Optional(EtdPartsBody),
  },
  { additionalProperties: false },
);
const Link = Type.Object({ id: Type.String({ format: "uuid" }), organisation: Type.String({ format: "uuid" }) });
const Words = Type.Object({ q: Type.String({ maxLength: 200, default: "" }) });

/** One ETD: what is asked of it and what it publishes, its stage, its figures, its organisations. */
export const etdRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const tags = ["Mon territoire"];
  const security = [{ token: [] }];
  const editors = { preHandler: editorsOnly };
  const writers = { preHandler: editorsOnly, config: costly(config.rateLimit) };
  app.get(
    "/etds/:id",
    {
      ...editors,
      schema: { tags, security, summary: "Un ETD : obligations avec leurs raisons, fichiers, étapes", params: AtdId },
    },
    async ({ actor, params }, reply) => {
      const etd = await ownEtd(database, actor, params.id);
      return reply.header("cache-control", "no-store").send(await readEtd(database, etd, new Date()));
    },
  );
  app.patch(
    "/etds/:id",
    {
      ...writers,
      schema: { tags, security, summary: "Change l’étape ou ce que l’on sait d’un ETD", params: AtdId, body: Change },
    },
    async ({ actor, params, body }, reply) => {
      const etd = await ownEtd(database, actor, params.id);
      const { stage, note, ...facts } = body;
      await database.transaction().execute(async (transaction) => {
        if (stage !== undefined || note !== undefined)
          await changeStage(transaction, actor, etd.id, {
            stage: stage ?? etd.stage,
            ...(note === undefined ? {} : { note }),
          });
        const values = valuesOf(facts);
        if (Object.keys(values).length === 0) return;
        await transaction.updateTable("etds").set(values).where("id", "=", etd.id).execute();
        const before = Object.fromEntries(Object.keys(facts).map((key) => [key, Reflect.get(etd, key)]));
        await writeChange(transaction, actor, { action: "etd.change", subject: etd.id, before, after: facts });
      });
      return reply.code(204).send();
    },
  );
  app.delete(
    "/etds/:id",
    { ...writers, schema: { tags, security, summary: "Ne suit plus un ETD", params: AtdId } },
    async ({ actor, params }, reply) => {
      const { id, name, siren, stage } = await ownEtd(database, actor, params.id);
      await database.deleteFrom("etds").where("id", "=", id).execute();
      await writeChange(database, actor, { action: "etd.remove", subject: id, before: { name, siren, stage } });
      return reply.code(204).send();
    },
  );
  app.get(
    "/etds/:id/organisations",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Organisations des portails qui pourraient être cet ETD",
        description: "Celles dont le nom ressemble ; `q` cherche d’autres mots. 20 au plus.",
        params: AtdId,
        querystring: Words,
      },
    },
    async ({ actor, params, query }) => {
      const { id, name } = await ownEtd(database, actor, params.id);
      const linked = await database
        .selectFrom("etd_organisations")
        .select("organisation_id")
        .where("etd_id", "=", id)
        .execute();
      const rows = await database
        .selectFrom("organisations")
        .innerJoin("portals", "portals.id", "organisations.portal_id")
        .select(["organisations.id", "organisations.name", "organisations.siren", "portals.title as portal"])
        .where("organisations.siren", "is", null)
        .orderBy("organisations.name")
        .limit(10_000)
        .execute();
      const own = new Set(linked.map(({ organisation_id }) => organisation_id));
      const others = rows.filter((row) => !own.has(row.id));
      return likely(others, query.q.trim() || name);
    },
  );
  app.put(
    "/etds/:id/organisations/:organisation",
    { ...writers, schema: { tags, security, summary: "Dit qu’une organisation est cet ETD", params: Link } },
    async ({ actor, params }, reply) => {
      const { id } = await ownEtd(database, actor, params.id);
      const organisation = await database
        .selectFrom("organisations")
        .select(["id", "name"])
        .where("id", "=", params.organisation)
        .executeTakeFirst();
      if (organisation === undefined) throw new Problem("not-found");
      await database
        .insertInto("etd_organisations")
        .values({ etd_id: id, organisation_id: organisation.id })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await mirrorStages(database);
      await writeChange(database, actor, { action: "etd.link", subject: id, after: organisation });
      return reply.code(204).send();
    },
  );
  app.delete(
    "/etds/:id/organisations/:organisation",
    { ...writers, schema: { tags, security, summary: "Dit qu’une organisation n’est pas cet ETD", params: Link } },
    async ({ actor, params }, reply) => {
      const { id } = await ownEtd(database, actor, params.id);
      await database
        .deleteFrom("etd_organisations")
        .where("etd_id", "=", id)
        .where("organisation_id", "=", params.organisation)
        .execute();
      await writeChange(database, actor, { action: "etd.unlink", subject: id, before: { id: params.organisation } });
      return reply.code(204).send();
    },
  );
};

function valuesOf({
  name,
  contact,
  population,
  fte,
  answers,
  convention,
}: Omit<Type.Static<typeof Change>, "stage" | "note">) {
  const year = String(new Date().getUTCFullYear());
  return {
    ...(name === undefined ? {} : { name }),
    ...(contact === undefined ? {} : { contact }),
    ...(population === undefined ? {} : { population, population_vintage: population === null ? null : year }),
    ...(fte === undefined ? {} : { fte, fte_vintage: fte === null ? null : year }),
    ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }),
    ...(convention === undefined ? {} : { convention: JSON.stringify(convention) }),
  };
}

/** Those whose names share most words with what is looked for. */
function likely<Row extends { readonly name: string }>(rows: readonly Row[], words: string): Row[] {
  const wanted = foldName(words)
    .split(" ")
    .filter((word) => word.length > 2);
  const shared = (row: Row) => wanted.filter((word) => foldName(row.name).includes(word)).length;
  return rows
    .map((row) => ({ row, count: shared(row) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 20)
    .map(({ row }) => row);
}
