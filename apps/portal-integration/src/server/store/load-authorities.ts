import { createHash } from "node:crypto";
import { assess, type Facts, obligations } from "@opendatalocale/eligibility";
import { type Authority, dataCredit, openTerritories } from "@opendatalocale/territories";
import { type Kysely, sql } from "kysely";
import type { Database, Tables } from "../database/tables.ts";

/** Raised when the rows are made in another way. */
const FORM = 1;
const BATCH = 500;
/** Kinds that the general duty is counted for: an overseas collectivity has no région and its law is its own. */
const COUNTED = ["commune", "epci", "ept", "departement", "region"];

/**
 * Puts the authorities of France, and what the law asks of each, where figures are counted. Does nothing when they are there already;
 * several processes may ask at once. @returns whether anything was written
 */
export async function loadAuthorities(database: Database, signal?: AbortSignal): Promise<boolean> {
  const day = new Date().toISOString().slice(0, 10);
  const stamp = stampOf(day);
  if (await isLoaded(database, stamp)) return false;
  const territories = openTerritories();
  const authorities = await territories.list();
  const rows = await rowsOf(authorities, day, signal);
  const { regions, departements } = await territories.areas();
  const areas = [
    ...regions.map(({ code, name }) => ({ kind: "region" as const, code, name, region: code })),
    ...departements.map((one) => ({ kind: "departement" as const, ...one })),
  ];
  return database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtext('odl-authorities'))`.execute(transaction);
    if (await isLoaded(transaction, stamp)) return false;
    await transaction.deleteFrom("areas").execute();
    await transaction.deleteFrom("authorities").execute();
    await transaction.insertInto("areas").values(areas).execute();
    for (let at = 0; at < rows.length; at += BATCH)
      await transaction
        .insertInto("authorities")
        .values(rows.slice(at, at + BATCH))
        .execute();
    await transaction
      .insertInto("loads")
      .values({ name: "authorities", stamp })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ stamp, at: new Date() }))
      .execute();
    return true;
  });
}

async function isLoaded(database: Kysely<Tables>, stamp: string): Promise<boolean> {
  const row = await database.selectFrom("loads").select("stamp").where("name", "=", "authorities").executeTakeFirst();
  return row?.stamp === stamp;
}

/** Changes with the data, with the law, and on the day a duty begins to hold. */
function stampOf(day: string): string {
  const law = obligations.map(({ slug, since, checkedOn }) => [slug, checkedOn, since !== null && since <= day]);
  return createHash("sha256")
    .update(JSON.stringify([FORM, dataCredit, law]))
    .digest("hex");
}

async function rowsOf(authorities: readonly Authority[], day: string, signal: AbortSignal | undefined) {
  const largest = largestMembers(authorities);
  const rows = [];
  for (const [index, authority] of authorities.entries()) {
    rows.push(rowOf(authority, largest.get(authority.siren ?? "") ?? {}, day));
    if (index % 100 !== 0) continue;
    // Seconds of work in all: requests are served in between.
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return rows;
}

function rowOf(authority: Authority, facts: Facts, day: string) {
  const { kind, code, siren, name, departements, region, epci, population } = authority;
  const assessment = assess(authority, facts, day);
  const required = assessment.obligations.flatMap(({ level, obligation }) =>
    level === "required" && obligation.schema !== null ? [obligation.schema] : [],
  );
  const { floors } = assessment;
  const isInScope = region !== null && COUNTED.includes(kind) && floors.staff.outcome !== "below";
  const concerned = isInScope && (floors.population.outcome === "above" || floors.population.outcome === "no-floor");
  const { value = null, vintage = null } = population.municipal ?? {};
  return {
    ...{ kind, code, siren, name, departements: [...departements], region, epci, municipal: value, vintage },
    ...{ concerned, required: [...new Set(required)].sort() },
  };
}

/** The most populous commune of each EPCI, which one of the duties hangs on. */
function largestMembers(authorities: readonly Authority[]): ReadonlyMap<string, Facts> {
  const largest = new Map<string, NonNullable<Facts["largestMember"]>>();
  for (const { kind, epci, name, population } of authorities) {
    const { municipal } = population;
    if (kind !== "commune" || epci === null || municipal === null) continue;
    if (municipal.value > (largest.get(epci)?.municipal.value ?? -1)) largest.set(epci, { name, municipal });
  }
  return new Map([...largest].map(([epci, largestMember]) => [epci, { largestMember }]));
}
