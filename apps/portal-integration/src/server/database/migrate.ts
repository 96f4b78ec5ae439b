import { type Migration, Migrator } from "kysely/migration";
import { up as firstTables } from "./migrations/0001-first-tables.ts";
import { up as atds } from "./migrations/0010-atds.ts";
import { up as people } from "./migrations/0011-people.ts";
import { up as portalSecrets } from "./migrations/0012-portal-secrets.ts";
import { up as observatory } from "./migrations/0020-observatory.ts";
import { up as writeBack } from "./migrations/0030-write-back.ts";
import type { Database } from "./tables.ts";

/** In order; only added to. There is no way back: a release that regrets a change makes another one. */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-first-tables": { up: firstTables },
  "0010-atds": { up: atds },
  "0011-people": { up: people },
  "0012-portal-secrets": { up: portalSecrets },
  "0020-observatory": { up: observatory },
  "0030-write-back": { up: writeBack },
};

/** Brings the database up to date. Several processes may ask at once: PostgreSQL lets one work and the others find it done. @returns what was done */
export async function migrate(database: Database): Promise<string[]> {
  const { error, results } = await migratorOf(database).migrateToLatest();
  if (error !== undefined) throw error;
  return (results ?? []).map(({ migrationName }) => migrationName);
}

/** Whether every migration was done. */
export async function isMigrated(database: Database): Promise<boolean> {
  const known = await migratorOf(database).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}

function migratorOf(database: Database): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: async () => ({ ...migrations }) } });
}
