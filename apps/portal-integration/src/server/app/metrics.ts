import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Config } from "../config/config.ts";
import { bears } from "./admin.ts";
import { Problem } from "./problem.ts";

/** What Prometheus may ask; one for each process. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<"method" | "route" | "status">;
  readonly validations: Counter<"verdict">;
  readonly jobs: Counter<"queue" | "result">;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: "odl_http_request_seconds",
      help: "Time to answer a request",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.025, 0.1, 0.5, 2, 10, 60],
      registers,
    }),
    validations: new Counter({
      name: "odl_validations_total",
      help: "Files checked on request",
      labelNames: ["verdict"],
      registers,
    }),
    jobs: new Counter({
      name: "odl_jobs_total",
      help: "Jobs ended by this process",
      labelNames: ["queue", "result"],
      registers,
    }),
  };
}

/** `GET /metrics`: for the bearer of the administrator's token; without a token, for this machine only. */
export function exposeMetrics(app: FastifyInstance, metrics: Metrics, { adminToken }: Config): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "(none)";
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    const isAllowed = adminToken === null ? /^(127\.|::1$|::ffff:127\.)/.test(request.ip) : bears(request, adminToken);
    if (!isAllowed) throw new Problem("unauthorised");
    return reply
      .type(metrics.registry.contentType)
      .header("cache-control", "no-store")
      .send(await metrics.registry.metrics());
  });
}
