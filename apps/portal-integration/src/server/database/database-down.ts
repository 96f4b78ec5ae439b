import pg from "pg";

/** Codes of the network when nobody answers, and PostgreSQL's own while it stops or starts (https://www.postgresql.org/docs/18/errcodes-appendix.html). */
const NETWORK = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND"];
const SHUTTING = /^(08|57P0[123])/;
/** `pg` and its pool give these no code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a query failed because the database is away: the same one may well succeed later. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return error instanceof pg.DatabaseError ? SHUTTING.test(code) : NETWORK.includes(code) || WORDS.test(error.message);
}
