import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";
import type { Services } from "../app/services.ts";
import { writeBadge } from "../badge/write-badge.ts";
import { readVerdict } from "../store/read-verdict.ts";
import { Lang } from "./options.ts";

/** `/badge/<dataset>.svg`. A dataset that is not known, or no more published, is not checked: never good by default. */
export const badgeRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database }) => {
  const schema = {
    tags: ["Intégrer"],
    summary: "Le verdict d’un jeu de données, en image",
    description: "`dataset` : le nôtre, ou celui du portail que `portal` nomme ; `resource` : un seul fichier.",
    params: Type.Object({ dataset: Type.String({ minLength: 1, maxLength: 500 }) }),
    querystring: Type.Object({
      lang: Type.Optional(Lang),
      portal: Type.Optional(Type.String({ maxLength: 2000 })),
      resource: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    }),
  };
  app.get("/badge/:dataset.svg", { schema }, async ({ params, query }, reply) => {
    const { lang = "fr", ...which } = query;
    const view = await readVerdict(database, { id: params.dataset, ...which });
    return reply
      .type("image/svg+xml; charset=utf-8")
      .header("content-security-policy", DOCUMENT_POLICY)
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("cache-control", "public, max-age=300")
      .send(writeBadge(view?.state ?? "not-checked", lang));
  });
};
