import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { findSchema, listJsonSchemas, listSchemas, loadSchema } from "@opendatalocale/schemas";
import Type from "typebox";
import { Problem } from "../app/problem.ts";

const Bilingual = Type.Object({ fr: Type.String(), en: Type.String() });
const Summary = Type.Object({
  id: Type.String(),
  version: Type.String(),
  latest: Type.Boolean(),
  kind: Type.Enum(["table", "document"]),
  title: Bilingual,
});

/** The schemas that files are checked against. */
export const schemasRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    "/schemas",
    { schema: { tags: ["Schémas"], summary: "Les schémas connus", response: { 200: Type.Array(Summary) } } },
    async () => [
      ...listSchemas().map(({ id, version, latest, title }) => ({
        id,
        version,
        latest,
        title,
        kind: "table" as const,
      })),
      ...listJsonSchemas().map(({ id, version, title }) => ({
        id,
        version,
        latest: true,
        title,
        kind: "document" as const,
      })),
    ],
  );
  app.get(
    "/schemas/:owner/:name",
    {
      schema: {
        tags: ["Schémas"],
        summary: "Un schéma : modèle de données, base légale, exemples",
        params: Type.Object({ owner: Type.String(), name: Type.String() }),
        querystring: Type.Object({ version: Type.Optional(Type.String()) }),
      },
    },
    async ({ params, query }) => {
      const version = query.version === undefined ? "" : `@${query.version}`;
      const found = findSchema(`${params.owner}/${params.name}${version}`);
      if (!("schema" in found)) throw new Problem("not-found", found.nearest.join(", ") || null);
      return loadSchema(found.schema);
    },
  );
};
