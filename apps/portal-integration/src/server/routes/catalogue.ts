import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { readDatasets, readHistory, readObservatory } from "../store/read-datasets.ts";
import { sendCsv } from "./send-rows.ts";
import { sendReport } from "./validate.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Verdict = Type.Enum(["valid", "valid-with-remarks", "invalid", "not-checked"]);
const AsCsv = Type.Optional(Type.Enum(["json", "csv"]));
const List = Type.Object({
  portal: Type.Optional(Type.String({ format: "uuid" })),
  organisation: Type.Optional(Type.String({ format: "uuid" })),
  schema: Type.Optional(Type.String({ maxLength: 200 })),
  verdict: Type.Optional(Verdict),
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  offset: Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 }),
  format: AsCsv,
});
const FILE_HEAD = [
  "organisation",
  "departement",
  "dataset",
  "page",
  "file",
  "url",
  "schema",
  "version",
  "declared",
  "verdict",
  "failure",
  "errors",
  "remarks",
  "rows",
  "since",
  "checked_at",
];
const FORMS = ["json", "html", "csv", "markdown", "sarif", "validata"] as const;

/** What is published and how good it is: read by anybody. */
export const catalogueRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const tags = ["Catalogue"];
  app.get(
    "/datasets",
    { schema: { tags, summary: "Jeux de données du socle, avec le verdict de leurs fichiers", querystring: List } },
    async ({ query }, reply) => {
      const { limit, offset, format, ...filter } = query;
      const page = await readDatasets(database, filter, { limit, offset });
      if (format !== "csv") return { ...page, limit, offset };
      const rows = page.items.flatMap(({ title, page: address, organisation, files }) =>
        files.map((file) => [
          ...[
            organisation?.name ?? null,
            organisation?.departement ?? null,
            title,
            address,
            file.title,
            file.url,
            file.schema,
          ],
          ...[file.schemaVersion, file.isDeclared, file.verdict, file.failure, file.errors, file.remarks, file.rows],
          ...[file.since, file.checkedAt],
        ]),
      );
      reply.header("x-total-count", page.total);
      return sendCsv("jeux-de-donnees", FILE_HEAD, rows, reply);
    },
  );
  app.get(
    "/datasets/:id",
    { schema: { tags, summary: "Un jeu de données", params: Id } },
    async ({ params }, reply) => {
      const { items } = await readDatasets(database, { id: params.id }, { limit: 1, offset: 0 });
      const [dataset] = items;
      if (dataset === undefined) throw new Problem("not-found");
      return openToOthers(reply).send(dataset);
    },
  );
  app.get(
    "/datasets/:id/history",
    { schema: { tags, summary: "Tous ses verdicts, du plus récent au plus ancien (1000 au plus)", params: Id } },
    async ({ params }) => readHistory(database, params.id),
  );
  app.get(
    "/reports/:id",
    {
      schema: {
        tags,
        summary: "Un rapport entier",
        params: Id,
        querystring: Type.Object({ format: Type.Enum(FORMS, { default: "json" }) }),
      },
    },
    async ({ params, query }, reply) => {
      const row = await database.selectFrom("reports").select("report").where("id", "=", params.id).executeTakeFirst();
      if (!row?.report) throw new Problem("not-found");
      return sendReport(row.report, query.format, openToOthers(reply));
    },
  );
  app.get("/organisations", { schema: { tags, summary: "Les organisations" } }, async () =>
    database
      .selectFrom("organisations")
      .select(["id", "portal_id as portal", "name", "siren", "departement", "stage"])
      .orderBy("name")
      .orderBy("id")
      .limit(10_000)
      .execute(),
  );
  app.get(
    "/observatory",
    {
      schema: {
        tags,
        summary: "Fichiers par schéma, verdict et département",
        querystring: Type.Object({ format: AsCsv }),
      },
    },
    async ({ query }, reply) => {
      const rows = await readObservatory(database);
      if (query.format !== "csv") return rows;
      const cells = rows.map(({ schema, verdict, departement, files, organisations }) => [
        schema,
        verdict,
        departement,
        files,
        organisations,
      ]);
      return sendCsv("observatoire", ["schema", "verdict", "departement", "files", "organisations"], cells, reply);
    },
  );
};

/** For what an embedded element reads from somebody else's page; nothing of it is private. */
function openToOthers(reply: FastifyReply): FastifyReply {
  return reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
}
