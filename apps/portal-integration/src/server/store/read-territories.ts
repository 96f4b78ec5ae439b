import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import type { Page } from "./read-datasets.ts";

export interface TerritoryRow {
  readonly kind: string;
  readonly code: string;
  readonly siren: string | null;
  readonly name: string;
  readonly departements: readonly string[];
  readonly region: string | null;
  readonly epci: string | null;
  readonly municipal: number | null;
  readonly vintage: string | null;
  readonly concerned: boolean;
}

/** The authorities that figures are measured against, one page at a time. */
export async function readTerritories(
  database: Database,
  { kind, departement, region }: { readonly kind?: string; readonly departement?: string; readonly region?: string },
  { limit, offset }: Page,
): Promise<{ total: number; items: TerritoryRow[] }> {
  const asked = [
    sql`true`,
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(departement === undefined ? [] : [sql`departements @> array[${departement}]`]),
    ...(region === undefined ? [] : [sql`region = ${region}`]),
  ];
  const { rows } = await sql<TerritoryRow & { total: string }>`
    select kind, code, siren, name, departements, region, epci, municipal, vintage, concerned, count(*) over () as total
    from authorities where ${sql.join(asked, sql` and `)} order by kind, code limit ${limit} offset ${offset}`.execute(
    database,
  );
  return { total: Number(rows[0]?.total ?? 0), items: rows.map(({ total: _, ...row }) => row) };
}
