import { sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { type Asked, onAuthorities, onFiles } from "./asked.ts";
import { type Part, readBreakdown } from "./read-breakdown.ts";
import { readSchemas, type SchemaPart } from "./read-schemas.ts";

/** The figures of one part of France. */
export interface Figures {
  /** What everything is measured against; null while it is being loaded. */
  readonly denominator: Denominator | null;
  readonly counts: Part;
  /** Inhabitants of the communes asked for; and of those that publish a file of the socle, or whose EPCI does. */
  readonly population: { readonly total: number; readonly covered: number };
  /** Data that the law asks for, one an authority and a schema: how many are published on a followed portal, how many conform. */
  readonly required: { readonly total: number; readonly published: number; readonly conforming: number };
  /** Files by the age of their dataset's last change. */
  readonly freshness: {
    readonly year: number;
    readonly twoYears: number;
    readonly older: number;
    readonly unknown: number;
  };
  /** Publishers of the socle that no authority of the packages answers to, for want of a SIREN. Counted in files, not in authorities. */
  readonly unidentified: number;
  readonly portals: number;
  /** When a verdict was last confirmed, ISO 8601. */
  readonly checkedAt: string | null;
}

export interface Denominator {
  readonly total: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** Census year of most populations. */
  readonly vintage: string | null;
}

const EMPTY: Part = {
  ...{ key: "all", name: null, concerned: 0, open: 0, publishing: 0, conforming: 0, organisations: 0, datasets: 0 },
  ...{ files: 0, valid: 0, validWithRemarks: 0, invalid: 0, notChecked: 0, expired: 0 },
};

export async function readFigures(database: Database, asked: Asked, now = new Date()): Promise<Figures> {
  const [counts] = await readBreakdown(database, "all", asked, now);
  return {
    denominator: await readDenominator(database, asked),
    counts: counts === undefined ? EMPTY : { ...counts, ...authorityZeros(counts) },
    population: await readPopulation(database, asked),
    required: sumOf(await readSchemas(database, asked, now)),
    freshness: await readFreshness(database, asked, now),
    ...(await readFollowed(database, asked)),
  };
}

function sumOf(schemas: readonly SchemaPart[]): Figures["required"] {
  return schemas.reduce(
    (sum, { required, published, conforming }) => ({
      total: sum.total + required,
      published: sum.published + published,
      conforming: sum.conforming + conforming,
    }),
    { total: 0, published: 0, conforming: 0 },
  );
}

function authorityZeros({ concerned, open, publishing, conforming }: Part) {
  return {
    concerned: concerned ?? 0,
    open: open ?? 0,
    publishing: publishing ?? 0,
    conforming: conforming ?? 0,
  };
}

async function readDenominator(database: Database, asked: Asked): Promise<Denominator | null> {
  const load = await database.selectFrom("loads").select("name").where("name", "=", "authorities").executeTakeFirst();
  if (load === undefined) return null;
  const { rows } = await sql<{ kind: string; count: number; vintage: string | null }>`
    select a.kind, count(*)::int as count, mode() within group (order by a.vintage) as vintage
    from authorities a where a.concerned and ${onAuthorities(asked)} group by a.kind order by count(*) desc, a.kind`.execute(
    database,
  );
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byKind: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
    vintage: rows.find(({ kind }) => kind === "commune")?.vintage ?? rows[0]?.vintage ?? null,
  };
}

async function readPopulation(database: Database, asked: Asked): Promise<Figures["population"]> {
  const { kind: _, ...ground } = asked;
  const { rows } = await sql<{ total: number; covered: number }>`
    with publishing as (select distinct f.siren from checked_files f where f.current and f.siren is not null
      ${asked.schema === undefined ? sql`` : sql`and f.schema = ${asked.schema}`})
    select coalesce(sum(a.municipal), 0)::float as total,
      coalesce(sum(a.municipal) filter (where a.siren in (select siren from publishing) or a.epci in (select siren from publishing)), 0)::float as covered
    from authorities a where a.kind = 'commune' and a.region is not null and ${onAuthorities(ground)}`.execute(
    database,
  );
  return rows[0] ?? { total: 0, covered: 0 };
}

async function readFreshness(database: Database, asked: Asked, now: Date): Promise<Figures["freshness"]> {
  const { rows } = await sql<Figures["freshness"]>`
    select count(*) filter (where modified_at > ${now}::timestamptz - interval '1 year')::int as year,
      count(*) filter (where modified_at <= ${now}::timestamptz - interval '1 year' and modified_at > ${now}::timestamptz - interval '2 years')::int as "twoYears",
      count(*) filter (where modified_at <= ${now}::timestamptz - interval '2 years')::int as older,
      count(*) filter (where modified_at is null)::int as "unknown"
    from checked_files f where f.current and ${onFiles(asked)}`.execute(database);
  return rows[0] ?? { year: 0, twoYears: 0, older: 0, unknown: 0 };
}

async function readFollowed(
  database: Database,
  asked: Asked,
): Promise<Pick<Figures, "unidentified" | "portals" | "checkedAt">> {
  const { rows } = await sql<{ unidentified: number; portals: number; checkedAt: Date | null }>`
    select count(distinct f.organisation_id) filter (where f.kind is null)::int as unidentified,
      (select count(*)::int from portals) as portals, max(f.checked_at) as "checkedAt"
    from checked_files f where f.current and ${onFiles(asked)}`.execute(database);
  const { unidentified = 0, portals = 0, checkedAt = null } = rows[0] ?? {};
  return { unidentified, portals, checkedAt: checkedAt?.toISOString() ?? null };
}
