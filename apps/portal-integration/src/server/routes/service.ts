import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type, { type Static } from "typebox";
import type { Services } from "../app/services.ts";
import { toolVersion } from "../store/tool-version.ts";

const ServiceAnswer = Type.Object({
  version: Type.String({ description: "Version du moteur de vérification." }),
  isDemonstration: Type.Boolean({ description: "Vrai : portails et fichiers sont inventés." }),
});
/** What this service is, for its pages and for whoever calls it. */
export type ServiceView = Static<typeof ServiceAnswer>;

export const serviceRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { config }) => {
  app.get(
    "/service",
    { schema: { tags: ["Service"], summary: "Ce qu’est ce service", response: { 200: ServiceAnswer } } },
    async () => ({ version: toolVersion, isDemonstration: config.demo }),
  );
};
