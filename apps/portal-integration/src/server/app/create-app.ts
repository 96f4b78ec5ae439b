import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { serveDemoPortal } from "../demo/demo-territory.ts";
import { announceVerdict } from "../embed/announce-verdict.ts";
import { badgeRoutes } from "../routes/badge.ts";
import { catalogueRoutes } from "../routes/catalogue.ts";
import { embedRoutes } from "../routes/embed.ts";
import { servePages } from "../routes/pages.ts";
import { portalRoutes } from "../routes/portals.ts";
import { exposeReference } from "../routes/reference.ts";
import { schemasRoutes } from "../routes/schemas.ts";
import { validataRoutes } from "../routes/validata.ts";
import { validateRoutes } from "../routes/validate.ts";
import { writeBackRoutes } from "../routes/write-back.ts";
import { tagAnswers } from "./etags.ts";
import { handleErrors } from "./handle-errors.ts";
import { exposeHealth } from "./health.ts";
import { limitRate } from "./limit-rate.ts";
import { exposeMetrics } from "./metrics.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";

/** The whole HTTP service, ready for `inject()` or `listen()`. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, database, metrics } = services;
  const app = Fastify({
    logger: { level: config.logLevel, redact: ["req.headers.authorization", "req.headers.cookie"] },
    trustProxy: config.trustProxy,
    // Only files are large, and they go to disk; everything else is a small JSON object.
    bodyLimit: 64 * 1024,
    requestTimeout: config.requestTime,
    http: {
      headersTimeout: Math.min(20_000, config.requestTime),
      connectionsCheckingInterval: Math.min(5000, config.requestTime),
    },
    forceCloseConnections: "idle",
    // What does not follow its schema is refused, never quietly dropped.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: "array" } },
  });
  handleErrors(app);
  setSecurityHeaders(app, config.publicUrl.startsWith("https:"));
  tagAnswers(app);
  await limitRate(app, config.rateLimit);
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "OpenDataLocale",
        version: "1",
        description: "Vérifier, suivre et montrer la conformité des données du socle commun.",
      },
      servers: [{ url: config.publicUrl }],
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    },
  });
  announceVerdict(app, config.publicUrl);
  await app.register(multipart);
  exposeMetrics(app, metrics, config);
  exposeHealth(app, database);
  for (const routes of [validateRoutes, schemasRoutes, catalogueRoutes, portalRoutes, writeBackRoutes])
    await app.register(routes, { ...services, prefix: "/api/v1" });
  await app.register(validataRoutes, services);
  await app.register(badgeRoutes, services);
  await app.register(embedRoutes, services);
  exposeReference(app);
  if (config.demo) await serveDemoPortal(app, config.publicUrl);
  await servePages(app);
  return app;
}
