import type { Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { type DatasetState, datasetState } from "./dataset-state.ts";

/** A file of a dataset and what is known of it now. Times are ISO 8601. */
export interface FileView {
  readonly resource: string;
  readonly title: string;
  readonly url: string | null;
  readonly format: string;
  readonly schema: string;
  readonly schemaVersion: string | null;
  readonly isDeclared: boolean;
  readonly verdict: Verdict;
  readonly failure: string | null;
  readonly errors: number;
  readonly remarks: number;
  readonly rows: number;
  readonly since: string;
  readonly checkedAt: string;
  readonly report: string;
}

export interface DatasetView {
  readonly id: string;
  readonly title: string;
  readonly page: string | null;
  readonly modified: string | null;
  readonly isGone: boolean;
  readonly portal: { readonly id: string; readonly title: string };
  readonly organisation: { readonly id: string; readonly name: string; readonly departement: string | null } | null;
  readonly state: DatasetState;
  readonly files: readonly FileView[];
}

export interface DatasetFilter {
  readonly id?: string;
  readonly portal?: string;
  readonly organisation?: string;
  readonly schema?: string;
  readonly verdict?: Verdict;
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Datasets that hold, or held, files of the socle; with the total, whatever the page. */
export async function readDatasets(
  database: Database,
  filter: DatasetFilter,
  page: Page,
): Promise<{ total: number; items: DatasetView[] }> {
  const { rows } = await sql<Omit<DatasetView, "state"> & { total: string }>`
    select d.id, d.title, d.page, d.modified_at as modified, d.gone_at is not null as "isGone",
      json_build_object('id', p.id, 'title', p.title) as portal,
      case when o.id is null then null
        else json_build_object('id', o.id, 'name', o.name, 'departement', o.departement) end as organisation,
      ${files} as files, count(*) over () as total
    from datasets d join portals p on p.id = d.portal_id left join organisations o on o.id = d.organisation_id
    where ${conditions(filter)}
    order by d.title, d.id limit ${page.limit} offset ${page.offset}`.execute(database);
  const now = Date.now();
  const items = rows.map(({ total: _, modified, files: own, ...row }) => ({
    ...row,
    modified: modified === null ? null : new Date(modified).toISOString(),
    state: datasetState(own, now),
    files: own,
  }));
  return { total: Number(rows[0]?.total ?? 0), items };
}

const iso = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', ${iso})`);

const files = sql`coalesce((select json_agg(json_build_object(
  'resource', r.id, 'title', r.title, 'url', r.url, 'format', r.format, 'schema', v.schema, 'schemaVersion', t.schema_version,
  'isDeclared', (v.file->>'isDeclared')::boolean, 'verdict', t.verdict, 'failure', t.failure, 'errors', t.errors,
  'remarks', t.remarks, 'rows', t.rows, 'since', ${moment("v.since")}, 'checkedAt', ${moment("v.checked_at")}, 'report', t.id)
  order by r.title, v.schema)
  from resources r join verdicts v on v.resource_id = r.id and v.current join reports t on t.id = v.report_id
  where r.dataset_id = d.id), '[]')`;

function conditions({ id, portal, organisation, schema, verdict }: DatasetFilter) {
  if (id !== undefined) return sql`d.id = ${id}`;
  const asked = [
    sql`d.gone_at is null`,
    ...(portal === undefined ? [] : [sql`d.portal_id = ${portal}`]),
    ...(organisation === undefined ? [] : [sql`d.organisation_id = ${organisation}`]),
    sql`exists (select from resources r join verdicts v on v.resource_id = r.id and v.current
      join reports t on t.id = v.report_id where r.dataset_id = d.id
      ${schema === undefined ? sql`` : sql`and v.schema = ${schema}`} ${verdict === undefined ? sql`` : sql`and t.verdict = ${verdict}`})`,
  ];
  return sql.join(asked, sql` and `);
}

/** Every verdict of a dataset's files, the newest first. */
export async function readHistory(database: Database, dataset: string) {
  const { rows } = await sql<Omit<FileView, "url" | "format" | "isDeclared"> & { current: boolean }>`
    select r.id as resource, r.title, v.schema, t.schema_version as "schemaVersion", t.verdict, t.failure, t.errors::float as errors,
      t.remarks::float as remarks, t.rows::float as rows, ${moment("v.since")} as since, ${moment("v.checked_at")} as "checkedAt",
      v.current, t.id as report
    from verdicts v join resources r on r.id = v.resource_id join reports t on t.id = v.report_id
    where r.dataset_id = ${dataset} order by v.since desc, v.id limit 1000`.execute(database);
  return rows;
}

/** Files by schema, verdict and département: what is current, on datasets that are still published. */
export async function readObservatory(database: Database) {
  const { rows } = await sql<{
    schema: string;
    verdict: Verdict;
    departement: string | null;
    files: number;
    organisations: number;
  }>`
    select v.schema, t.verdict, o.departement, count(*)::int as files, count(distinct o.id)::int as organisations
    from verdicts v join reports t on t.id = v.report_id join resources r on r.id = v.resource_id
      join datasets d on d.id = r.dataset_id left join organisations o on o.id = d.organisation_id
    where v.current and d.gone_at is null group by 1, 2, 3 order by 1, 2, 3`.execute(database);
  return rows;
}
