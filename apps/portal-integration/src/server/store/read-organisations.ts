import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { containing } from "./containing.ts";
import { stateOf } from "./observatory/asked.ts";
import { states } from "./observatory/read-breakdown.ts";
import type { Page } from "./read-datasets.ts";

/** A publisher, as a portal names it. Its stage with an ATD is not public. */
export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly siren: string | null;
  readonly departement: string | null;
  readonly portal: { readonly id: string; readonly title: string };
  /** All that the portal has of it, of the socle or not. */
  readonly datasets: number;
  /** Those of the socle, and their files by state. */
  readonly socle: number;
  readonly files: number;
  readonly valid: number;
  readonly validWithRemarks: number;
  readonly invalid: number;
  readonly notChecked: number;
  readonly expired: number;
}

export interface OrganisationFilter {
  readonly id?: string;
  /** Words of its name, or its SIREN. */
  readonly q?: string;
  readonly departement?: string;
  readonly siren?: string;
  readonly portal?: string;
}

/** Organisations by name; with the total, whatever the page. */
export async function readOrganisations(
  database: Database,
  filter: OrganisationFilter,
  { limit, offset }: Page,
): Promise<{ total: number; items: OrganisationView[] }> {
  const { rows } = await sql<OrganisationView & { all: string }>`
    with page as (select o.*, count(*) over () as all from organisations o where ${conditions(filter)}
      order by o.name, o.id limit ${limit} offset ${offset})
    select o.id, o.name, o.siren, o.departement, json_build_object('id', p.id, 'title', p.title) as portal, o.all,
      (select count(*)::int from datasets d where d.organisation_id = o.id and d.gone_at is null) as datasets, counts.*
    from page o join portals p on p.id = o.portal_id, lateral (
      select count(distinct dataset_id)::int as socle, count(*)::int as files, ${states}
      from (select f.dataset_id, ${stateOf(new Date())} as state from checked_files f
        where f.current and f.organisation_id = o.id) one) counts
    order by o.name, o.id`.execute(database);
  return { total: Number(rows[0]?.all ?? 0), items: rows.map(({ all: _, ...row }) => row) };
}

function conditions({ id, q, departement, siren, portal }: OrganisationFilter): RawBuilder<unknown> {
  const asked = [
    sql`true`,
    ...(id === undefined ? [] : [sql`o.id = ${id}`]),
    ...(q === undefined ? [] : [sql`(o.name ilike ${containing(q)} or o.siren = ${q.replaceAll(/\s/g, "")})`]),
    ...(departement === undefined ? [] : [sql`o.departement = ${departement}`]),
    ...(siren === undefined ? [] : [sql`o.siren = ${siren}`]),
    ...(portal === undefined ? [] : [sql`o.portal_id = ${portal}`]),
  ];
  return sql.join(asked, sql` and `);
}
