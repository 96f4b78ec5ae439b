import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { ServiceError } from "../service-error.ts";
import { startPostgres } from "./embedded/start-postgres.ts";
import { migrate } from "./migrate.ts";
import type { Database, Tables } from "./tables.ts";

export interface OpenDatabase {
  readonly database: Database;
  /** For those who need connections of their own: the queue of jobs. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface DatabasePlace {
  /** Null: PostgreSQL is run in `folder`. */
  readonly url: string | null;
  readonly folder: string;
}

/** Connects, and brings the tables up to date. Throws {@link ServiceError}. */
export async function openDatabase({ url, folder }: DatabasePlace): Promise<OpenDatabase> {
  const embedded = url === null ? await startPostgres(folder) : null;
  const address = embedded?.url ?? url ?? "";
  const database = connect(address);
  const close = async () => {
    await database.destroy();
    await embedded?.stop();
  };
  try {
    await sql`select 1`.execute(database);
    await migrate(database);
  } catch (error) {
    await close();
    throw unreachable(error, address);
  }
  return { database, url: address, close };
}

function connect(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 10_000, statement_timeout: 60_000 });
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on("error", () => {});
  // So would one that breaks between two queries of a transaction; the next query then tells.
  pool.on("connect", (client) => client.on("error", () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** What PostgreSQL itself refuses is a bug of ours, and told as such; what prevents us from asking is the operator's. */
function unreachable(error: unknown, address: string): unknown {
  const isAnswer = error instanceof pg.DatabaseError && !/^(28|3D|57)/.test(error.code ?? "");
  if (isAnswer) return error;
  return new ServiceError("database-unreachable", { detail: new URL(address).host, cause: error });
}
