import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { editorsOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import type { SecretPurpose } from "../database/atd-tables.ts";
import { newOpaqueToken } from "../secrets/opaque-token.ts";
import { sealKeys } from "../secrets/seal.ts";
import { keepPortalSecret } from "../store/portal-secrets.ts";
import { writeChange } from "../store/write-change.ts";
import { ownPortal } from "./own-portal.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Token = Type.Object(
  {
    // Printable ASCII: it goes into a header as it is.
    token: Type.String({ minLength: 8, maxLength: 2000, pattern: "^[\\x21-\\x7e]+$", writeOnly: true }),
  },
  { additionalProperties: false },
);

/** The token by which we read a portal, and the key by which its webhooks are known. Neither is ever shown again. */
export const portalSecretRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  const keys = sealKeys(config.secretKeys);
  const tags = ["Portails"];
  const security = [{ token: [] }];
  const editors = { preHandler: editorsOnly, config: costly(config.rateLimit) };
  app.put(
    "/portals/:id/token",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Confie le jeton d’un portail",
        description: "Gardé chiffré (AES-256-GCM) ; jamais montré. Sans ODL_SECRET_KEY, il est refusé.",
        params: Id,
        body: Token,
      },
    },
    async ({ actor, params, body }, reply) => {
      const { id } = await ownPortal(database, actor, params.id);
      if (!(await keepPortalSecret(database, keys, id, "token", body.token))) throw new Problem("no-secret-key");
      await writeChange(database, actor, { action: "portal.token", subject: id });
      return reply.code(204).send();
    },
  );
  app.put(
    "/portals/:id/hook",
    {
      ...editors,
      schema: {
        tags,
        security,
        summary: "Fait une nouvelle clé de webhook, montrée cette seule fois",
        params: Id,
      },
    },
    async ({ actor, params }, reply) => {
      const { id } = await ownPortal(database, actor, params.id);
      const key = newOpaqueToken();
      if (!(await keepPortalSecret(database, keys, id, "hook", key))) throw new Problem("no-secret-key");
      await writeChange(database, actor, { action: "portal.hook", subject: id });
      return reply.header("cache-control", "no-store").send({ address: `${config.publicUrl}/api/v1/hooks/${id}`, key });
    },
  );
  for (const purpose of ["token", "hook"] as const satisfies readonly SecretPurpose[])
    app.delete(
      `/portals/:id/${purpose}`,
      {
        ...editors,
        schema: {
          tags,
          security,
          summary: purpose === "token" ? "Oublie le jeton d’un portail" : "Oublie la clé de webhook d’un portail",
          params: Id,
        },
      },
      async ({ actor, params }, reply) => {
        const { id } = await ownPortal(database, actor, params.id);
        await database
          .deleteFrom("portal_secrets")
          .where("portal_id", "=", id)
          .where("purpose", "=", purpose)
          .execute();
        await writeChange(database, actor, { action: `portal.${purpose}.remove`, subject: id });
        return reply.code(204).send();
      },
    );
};
