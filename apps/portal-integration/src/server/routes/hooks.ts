import { createHmac } from "node:crypto";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import Type from "typebox";
import { isSame } from "../app/is-same.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import type { Services } from "../app/services.ts";
import type { Database } from "../database/tables.ts";
import { sealKeys } from "../secrets/seal.ts";
import { readPortalSecret } from "../store/portal-secrets.ts";

const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Signed = Type.Object({
  "x-odl-signature": Type.Optional(
    Type.String({
      maxLength: 100,
      description: "`sha256=` et le HMAC-SHA256, en hexadécimal, de l’instant, d’un point et du corps.",
    }),
  ),
  "x-odl-timestamp": Type.Optional(Type.String({ maxLength: 20, description: "Secondes depuis 1970." })),
  "x-odl-token": Type.Optional(
    Type.String({ maxLength: 100, description: "La clé elle-même, pour les portails qui ne savent pas signer." }),
  ),
});
const Body = Type.Union([
  Type.Object({
    dataset: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        description: "Identifiant du jeu sur le portail ; sans lui, tout le portail.",
      }),
    ),
  }),
  Type.Null(),
]);

/** Seconds a signed message may be old, or early. */
const WINDOW = 300;
/** Seconds that a request waits, so that a burst of changes makes one audit. */
const PATIENCE = 10;

/** What a portal tells us when something changed there. */
export const hookRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config, queue }) => {
  const keys = sealKeys(config.secretKeys);
  // The signature is on the bytes as they came.
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, async (request: FastifyRequest, body: string) => {
    request.rawBody = body;
    try {
      return body === "" ? null : JSON.parse(body);
    } catch {
      throw new Problem("bad-request", "JSON");
    }
  });
  app.post(
    "/hooks/:id",
    {
      config: costly(config.rateLimit),
      schema: {
        tags: ["Portails"],
        summary: "Webhook : un jeu ou le portail a changé",
        description:
          "Signé (`x-odl-signature` et `x-odl-timestamp`) ou porteur de la clé (`x-odl-token`). Un message signé ne sert qu’une fois, dans les 5 minutes. Les demandes rapprochées ne font qu’un audit.",
        params: Id,
        headers: Signed,
        body: Body,
      },
    },
    async (request, reply) => {
      const { params, headers, body } = request;
      const key = await readPortalSecret(database, keys, params.id, "hook");
      const signature = headers["x-odl-signature"];
      if (signature !== undefined) await checkSigned(params.id, key, request.rawBody ?? "", headers);
      else if (key === null || !isSame(headers["x-odl-token"] ?? "", key)) throw new Problem("bad-signature");
      if (queue === null) throw new Problem("no-queue");
      const dataset = body?.dataset;
      if (dataset === undefined) await queue.auditPortal({ portal: params.id, cause: "hook" }, PATIENCE);
      else await queue.refreshDataset({ portal: params.id, dataset }, PATIENCE);
      return reply.code(202).send({ status: "accepted" });
    },
  );

  async function checkSigned(portal: string, key: string | null, body: string, headers: Type.Static<typeof Signed>) {
    const at = headers["x-odl-timestamp"] ?? "";
    const signature = headers["x-odl-signature"] ?? "";
    // Compared even without a key, so that time does not tell which portals have one.
    const expected = `sha256=${createHmac("sha256", key ?? "")
      .update(`${at}.${body}`)
      .digest("hex")}`;
    if (!isSame(signature, expected) || key === null) throw new Problem("bad-signature");
    const isNow = /^\d{1,12}$/.test(at) && Math.abs(Date.now() / 1000 - Number(at)) <= WINDOW;
    if (!isNow || !(await isFirst(database, portal, expected))) throw new Problem("replayed");
  }
};

declare module "fastify" {
  interface FastifyRequest {
    /** The body as it came, where a signature is on it. */
    rawBody?: string;
  }
}

/** Whether this message was not taken before. Those too old to be accepted again are forgotten. */
async function isFirst(database: Database, portal: string, delivery: string): Promise<boolean> {
  const past = new Date(Date.now() - 3 * WINDOW * 1000);
  await database.deleteFrom("hook_deliveries").where("at", "<", past).execute();
  const taken = await database
    .insertInto("hook_deliveries")
    .values({ portal_id: portal, delivery })
    .onConflict((conflict) => conflict.doNothing())
    .returning("delivery")
    .executeTakeFirst();
  return taken !== undefined;
}
