import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { isMigrated } from "../database/migrate.ts";
import type { Database } from "../database/tables.ts";

/** `/health`: the process lives. `/ready`: it can serve, database included. Never rate-limited: a probe must not be refused. */
export function exposeHealth(app: FastifyInstance, database: Database): void {
  const options = { schema: { hide: true }, config: { rateLimit: false as const } };
  app.get("/health", options, async (_, reply) => reply.header("cache-control", "no-store").send({ status: "ok" }));
  app.get("/ready", options, async (request, reply) => {
    reply.header("cache-control", "no-store");
    try {
      await sql`select 1`.execute(database);
      if (await isMigrated(database)) return reply.send({ status: "ok" });
      return reply.code(503).send({ status: "not-migrated" });
    } catch (error) {
      request.log.warn({ err: error }, "the database does not answer");
      return reply.code(503).send({ status: "database-unreachable" });
    }
  });
}
