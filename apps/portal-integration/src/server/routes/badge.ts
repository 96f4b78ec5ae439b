import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";
import type { Services } from "../app/services.ts";
import { writeBadge } from "../badge/write-badge.ts";
import { readDatasets } from "../store/read-datasets.ts";
import { Lang } from "./options.ts";

/** `/badge/<dataset>.svg`. A dataset that is not known, or no more published, is not checked: never good by default. */
export const badgeRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const schema = {
    tags: ["Intégrer"],
    summary: "Le verdict d’un jeu de données, en image",
    params: Type.Object({ dataset: Type.String({ format: "uuid" }) }),
    querystring: Type.Object({ lang: Type.Optional(Lang) }),
  };
  app.get("/badge/:dataset.svg", { schema }, async ({ params, query }, reply) => {
    const { items } = await readDatasets(database, { id: params.dataset }, { limit: 1, offset: 0 });
    const state = items[0] === undefined || items[0].isGone ? "not-checked" : items[0].state;
    return reply
      .type("image/svg+xml; charset=utf-8")
      .header("content-security-policy", DOCUMENT_POLICY)
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("cache-control", "public, max-age=300")
      .send(writeBadge(state, query.lang ?? "fr"));
  });
};
