import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply } from "fastify";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { type DatasetView, readDatasets, readHistory } from "../store/read-datasets.ts";
import { readSummary } from "../store/read-summary.ts";
import { DepartementCode, SchemaId, SearchedText } from "./options.ts";
import { Paging, pageOfList } from "./paging.ts";
import { sendWholeCsv } from "./send-rows.ts";
import { sendReport } from "./validate.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Verdict = Type.Enum(["valid", "valid-with-remarks", "invalid", "not-checked"]);
const AsCsv = Type.Optional(Type.Enum(["json", "csv"]));
const List = Type.Object({
  portal: Type.Optional(Type.String({ format: "uuid" })),
  organisation: Type.Optional(Type.String({ format: "uuid" })),
  schema: Type.Optional(SchemaId),
  verdict: Type.Optional(Verdict),
  q: Type.Optional(SearchedText("Mots du titre.")),
  departement: Type.Optional(DepartementCode),
  scope: Type.Optional(
    Type.Enum(["socle", "all"], { description: "`all` : aussi les jeux où aucun fichier du socle n’est reconnu." }),
  ),
  ...Paging,
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
const PAST_HEAD = [
  ...(["title", "schema", "schemaVersion", "verdict", "failure", "errors", "remarks", "rows"] as const),
  ...(["since", "checkedAt", "endedAt", "current", "report"] as const),
];
const FORMS = ["json", "html", "csv", "markdown", "sarif", "validata"] as const;

/** What is published and how good it is: read by anybody. */
export const catalogueRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const tags = ["Catalogue"];
  app.get(
    "/datasets",
    { schema: { tags, summary: "Jeux de données du socle, avec le verdict de leurs fichiers", querystring: List } },
    async ({ query, url }, reply) => {
      const { limit, offset, format, ...filter } = query;
      if (format === "csv")
        return sendWholeCsv(
          "jeux-de-donnees",
          FILE_HEAD,
          async (page) => (await readDatasets(database, filter, page)).items.map(rowsOf),
          reply,
        );
      return pageOfList(await readDatasets(database, filter, { limit, offset }), query, url, reply);
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
    {
      schema: {
        tags,
        summary: "Tous ses verdicts, du plus récent au plus ancien",
        params: Id,
        querystring: Type.Object({ ...Paging, format: AsCsv }),
      },
    },
    async ({ params, query, url }, reply) => {
      if (query.format === "csv")
        return sendWholeCsv(
          "historique",
          [...PAST_HEAD],
          async (page) =>
            (await readHistory(database, params.id, page)).items.map((one) => [PAST_HEAD.map((name) => one[name])]),
          reply,
        );
      return pageOfList(await readHistory(database, params.id, query), query, url, reply);
    },
  );
  app.get(
    "/reports/:id/summary",
    { schema: { tags, summary: "Les premières causes d’un rapport", params: Id } },
    async ({ params }) => {
      const summary = await readSummary(database, params.id, FIRST_CAUSES);
      if (summary === null) throw new Problem("not-found");
      return summary;
    },
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
};

/** How many causes a summary tells. */
const FIRST_CAUSES = 8;

/** One line a file; one without a verdict for a dataset where none of the socle was recognised. */
function rowsOf({ title, page, organisation, files }: DatasetView) {
  const head = [organisation?.name ?? null, organisation?.departement ?? null, title, page];
  if (files.length === 0) return [[...head, ...Array<null>(5).fill(null), "not-checked", ...Array<null>(6).fill(null)]];
  return files.map((file) => [
    ...[...head, file.title, file.url, file.schema, file.schemaVersion, file.isDeclared, file.verdict, file.failure],
    ...[file.errors, file.remarks, file.rows, file.since, file.checkedAt],
  ]);
}

/** For what an embedded element reads from somebody else's page; nothing of it is private. */
function openToOthers(reply: FastifyReply): FastifyReply {
  return reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
}
