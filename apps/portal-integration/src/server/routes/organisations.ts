import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { openTerritories } from "@opendatalocale/territories";
import Type from "typebox";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import { readSeries, STEPS } from "../store/observatory/read-series.ts";
import { type Duties, readDuties } from "../store/read-duties.ts";
import { type OrganisationView, readOrganisations } from "../store/read-organisations.ts";
import { DepartementCode, SearchedText, Siren } from "./options.ts";
import { Paging, pageOfList } from "./paging.ts";
import { sendWholeCsv } from "./send-rows.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const List = Type.Object({
  q: Type.Optional(SearchedText("Mots du nom, ou SIREN.")),
  departement: Type.Optional(DepartementCode),
  siren: Type.Optional(Siren),
  portal: Type.Optional(Type.String({ format: "uuid" })),
  ...Paging,
  format: Type.Optional(Type.Enum(["json", "csv"])),
});
const HEAD = [
  ...(["id", "name", "siren", "departement", "datasets", "socle", "files"] as const),
  ...(["valid", "validWithRemarks", "invalid", "notChecked", "expired"] as const),
];

/** An organisation, what the law asks of it and what it has under its SIREN; `duties` is null when no authority of France answers to it. */
export interface OrganisationPage extends OrganisationView {
  readonly duties: Duties | null;
}

/** Who publishes, what, how well, and what the law asks of them: read by anybody. Where an ATD stands with them is not told here. */
export const organisationsRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const tags = ["Organisations"];
  const territories = openTerritories();
  app.get(
    "/organisations",
    { schema: { tags, summary: "Les organisations, avec l’état de leurs fichiers", querystring: List } },
    async ({ query, url }, reply) => {
      const { limit, offset, format, ...filter } = query;
      if (format === "csv")
        return sendWholeCsv(
          "organisations",
          [...HEAD, "portal"],
          async (page) =>
            (await readOrganisations(database, filter, page)).items.map((one) => [
              [...HEAD.map((name) => one[name]), one.portal.title],
            ]),
          reply,
        );
      return pageOfList(await readOrganisations(database, filter, { limit, offset }), query, url, reply);
    },
  );
  app.get(
    "/organisations/:id",
    { schema: { tags, summary: "Une organisation et ses obligations, avec l’article de loi de chacune", params: Id } },
    async ({ params }): Promise<OrganisationPage> => {
      const { items } = await readOrganisations(database, { id: params.id }, { limit: 1, offset: 0 });
      const [organisation] = items;
      if (organisation === undefined) throw new Problem("not-found");
      const { siren } = organisation;
      const authority = siren === null ? null : (await territories.find(siren)).authority;
      const date = new Date().toISOString().slice(0, 10);
      return { ...organisation, duties: authority === null ? null : await readDuties(database, authority, { date }) };
    },
  );
  app.get(
    "/organisations/:id/series",
    {
      schema: {
        tags,
        summary: "L’état de ses fichiers à la fin de chaque période",
        params: Id,
        querystring: Type.Object({
          step: Type.Enum([...STEPS], { default: "month" }),
          count: Type.Integer({ minimum: 1, maximum: 60, default: 24 }),
        }),
      },
    },
    async ({ params, query }) => ({
      step: query.step,
      items: await readSeries(database, { organisation: params.id }, query),
    }),
  );
};
