import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import swagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { serveDemoPortals } from "../demo/demo-portals.ts";
import { announceVerdict } from "../embed/announce-verdict.ts";
import { openMailer } from "../people/mailer.ts";
import { OpenId } from "../people/open-id.ts";
import { cookiesOf } from "../people/session-cookie.ts";
import { exposeReference } from "../reference/expose-reference.ts";
import { atdRoutes } from "../routes/atds.ts";
import { badgeRoutes } from "../routes/badge.ts";
import { catalogueRoutes } from "../routes/catalogue.ts";
import { conventionRoutes } from "../routes/conventions.ts";
import { embedRoutes } from "../routes/embed.ts";
import { etdListRoutes } from "../routes/etd-lists.ts";
import { etdRoutes } from "../routes/etds.ts";
import { hookRoutes } from "../routes/hooks.ts";
import { observatoryRoutes } from "../routes/observatory.ts";
import { openIdRoutes } from "../routes/open-id.ts";
import { organisationsRoutes } from "../routes/organisations.ts";
import { servePages } from "../routes/pages.ts";
import { peopleRoutes } from "../routes/people.ts";
import { portalSecretRoutes } from "../routes/portal-secrets.ts";
import { portalRoutes } from "../routes/portals.ts";
import { schemasRoutes } from "../routes/schemas.ts";
import { serviceRoutes } from "../routes/service.ts";
import { sessionRoutes } from "../routes/session.ts";
import { signInRoutes } from "../routes/sign-in.ts";
import { territoriesRoutes } from "../routes/territories.ts";
import { validataRoutes } from "../routes/validata.ts";
import { validateRoutes } from "../routes/validate.ts";
import { writeBackRoutes } from "../routes/write-back.ts";
import { tagAnswers } from "./etags.ts";
import { handleErrors } from "./handle-errors.ts";
import { exposeHealth } from "./health.ts";
import { identify } from "./identify.ts";
import { limitRate } from "./limit-rate.ts";
import { exposeMetrics } from "./metrics.ts";
import { setSecurityHeaders } from "./security-headers.ts";
import type { Services } from "./services.ts";

/** The whole HTTP service, ready for `inject()` or `listen()`. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { config, database, metrics } = services;
  const app = Fastify({
    logger: {
      level: config.logLevel,
      redact: ["req.headers.authorization", "req.headers.cookie"],
      // What a browser brings back from the identity provider is of no use twice, and still none of the log's.
      serializers: {
        req: ({ method, url, ip }) => ({ method, url: url.replace(/(\/callback)\?.*/, "$1"), remoteAddress: ip }),
      },
    },
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
  const isHttps = config.publicUrl.startsWith("https:");
  setSecurityHeaders(app, isHttps);
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
  await app.register(cookie);
  const cookies = cookiesOf(isHttps);
  identify(app, { config, database, cookies });
  exposeMetrics(app, metrics, config);
  exposeHealth(app, database);
  const open = [
    serviceRoutes,
    schemasRoutes,
    catalogueRoutes,
    organisationsRoutes,
    observatoryRoutes,
    territoriesRoutes,
  ];
  for (const routes of [validateRoutes, ...open, portalRoutes, writeBackRoutes])
    await app.register(routes, { ...services, prefix: "/api/v1" });
  for (const routes of [
    atdRoutes,
    etdListRoutes,
    etdRoutes,
    conventionRoutes,
    peopleRoutes,
    portalSecretRoutes,
    hookRoutes,
  ])
    await app.register(routes, { ...services, prefix: "/api/v1" });
  const mailer = openMailer(config, (link) => app.log.warn(link, "link to sign in: no ODL_SMTP_URL, pass it on"));
  app.addHook("onClose", async () => mailer.close());
  const openId = config.oidc === null ? null : new OpenId(config.oidc, config.publicUrl);
  await app.register(signInRoutes, { ...services, cookies, mailer, prefix: "/api/v1" });
  await app.register(sessionRoutes, { ...services, cookies, openId, prefix: "/api/v1" });
  if (openId !== null) await app.register(openIdRoutes, { ...services, cookies, openId, prefix: "/api/v1" });
  await app.register(validataRoutes, services);
  await app.register(badgeRoutes, services);
  await app.register(embedRoutes, services);
  exposeReference(app);
  if (config.demo) await serveDemoPortals(app, config.publicUrl);
  await servePages(app, config.pages);
  return app;
}
