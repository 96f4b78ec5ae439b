import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { obligations, statusNames } from "@opendatalocale/eligibility";
import { type Authority, dataCredit, openTerritories } from "@opendatalocale/territories";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { asLaw, readDuties } from "../store/read-duties.ts";
import { readTerritories } from "../store/read-territories.ts";
import { DepartementCode, RegionCode } from "./options.ts";
import { Paging, pageOfList } from "./paging.ts";
import { sendWholeCsv } from "./send-rows.ts";

const KINDS = ["commune", "epci", "ept", "departement", "region", "syndicat", "ccas", "autre"] as const;
const filters = {
  kind: Type.Optional(Type.Enum([...KINDS])),
  departement: Type.Optional(DepartementCode),
  region: Type.Optional(RegionCode),
};
const Words = Type.String({
  minLength: 1,
  maxLength: 200,
  description: "Nom, SIREN, SIRET, code INSEE ou code postal ; `insee:` ou `cp:` devant cinq chiffres lève le doute.",
});
const Day = Type.String({ format: "date", description: "Jour du jugement ; aujourd’hui par défaut." });
const HEAD = ["kind", "code", "siren", "name", "departements", "region", "epci", "municipal", "vintage", "concerned"];

/** Who an authority is, and what the law makes it publish, with the article of each duty. */
export const territoriesRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const territories = openTerritories();
  const named = async (words: string): Promise<Authority> => {
    const { authority, candidates } = await territories.find(words, { limit: 5 });
    if (authority !== null) return authority;
    const near = candidates.map(({ authority: { name, code } }) => `${name} (${code})`).join(", ");
    throw new Problem("not-found", near || null);
  };
  app.get(
    "/territories",
    {
      schema: {
        tags: ["Territoires"],
        summary: "Chercher une autorité, ou les lister toutes",
        description: `Avec \`q\`, qui les mots peuvent désigner, le plus probable d’abord. Sans, la liste entière, par page. ${dataCredit}`,
        querystring: Type.Object({
          q: Type.Optional(Words),
          ...filters,
          ...Paging,
          format: Type.Optional(Type.Enum(["json", "csv"])),
        }),
      },
    },
    async ({ query, url }, reply) => {
      const { q, limit, offset, format, ...filter } = query;
      if (q !== undefined) {
        const { authority, candidates, total } = await territories.find(q, { ...filter, limit: offset + limit });
        return {
          credit: dataCredit,
          authority,
          ...pageOfList({ total, items: candidates.slice(offset) }, query, url, reply),
        };
      }
      if (format === "csv")
        return sendWholeCsv(
          "territoires",
          HEAD,
          async (page) =>
            (await readTerritories(database, filter, page)).items.map((one) => [
              [
                one.kind,
                one.code,
                one.siren,
                one.name,
                one.departements.join(" "),
                one.region,
                one.epci,
                one.municipal,
                one.vintage,
                one.concerned,
              ],
            ]),
          reply,
        );
      const page = pageOfList(await readTerritories(database, filter, { limit, offset }), query, url, reply);
      return { credit: dataCredit, ...page };
    },
  );
  app.get(
    "/territories/:id",
    {
      schema: {
        tags: ["Territoires"],
        summary: "Une autorité : code INSEE ou SIREN, département, région, EPCI, populations avec leur millésime",
        params: Type.Object({ id: Words }),
      },
    },
    async ({ params }) => named(params.id),
  );
  app.get(
    "/territories/:id/obligations",
    {
      schema: {
        tags: ["Obligations"],
        summary: "Ce que la loi demande à une autorité, pourquoi, et ce qui est trouvé sur les portails suivis",
        params: Type.Object({ id: Words }),
        querystring: Type.Object({
          date: Type.Optional(Day),
          fte: Type.Optional(
            Type.Number({ minimum: 0, maximum: 1_000_000, description: "Agents en équivalents temps plein." }),
          ),
        }),
      },
    },
    async ({ params, query: { date = new Date().toISOString().slice(0, 10), fte } }) => {
      const duties = await readDuties(database, await named(params.id), {
        date,
        ...(fte === undefined ? {} : { fte }),
      });
      return { ...duties, statusName: statusNames[duties.status] };
    },
  );
  app.get(
    "/obligations",
    { schema: { tags: ["Obligations"], summary: "Les obligations et leur base légale" } },
    async () => ({ items: obligations.map(asLaw) }),
  );
};
