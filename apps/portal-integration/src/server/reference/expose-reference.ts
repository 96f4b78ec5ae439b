import type { FastifyInstance } from "fastify";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";
import { describeApi } from "./api-description.ts";
import { referencePage } from "./reference-page.ts";

/** `/api/v1/openapi.json`, and the same as a page to read. */
export function exposeReference(app: FastifyInstance): void {
  app.get("/api/v1/openapi.json", { schema: { hide: true } }, async () => describeApi(app));
  app.get("/api", { schema: { hide: true } }, async (_, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .header("content-security-policy", DOCUMENT_POLICY)
      .send(referencePage(describeApi(app))),
  );
}
