import type { Verdict } from "@opendatalocale/report";
import { sql } from "kysely";
import type { Database, UncheckedFile } from "../database/tables.ts";
import { containing } from "./containing.ts";
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
  /** Files that the last audit met without a verdict, and why. */
  readonly unchecked: readonly UncheckedFile[];
  /** Why the last audit of the dataset could not end; null when it did. */
  readonly failure: string | null;
  /** No audit has looked at it yet. */
  readonly isWaiting: boolean;
}

export interface DatasetFilter {
  readonly id?: string;
  /** Words of its title. */
  readonly q?: string;
  readonly departement?: string;
  /** `all`: those without a file of the socle too. */
  readonly scope?: "socle" | "all";
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
      ${files} as files, d.unchecked, d.failure,
      d.last_audit_id is null and d.unchecked = '[]' and not exists (select from resources r where r.dataset_id = d.id) as "isWaiting", count(*) over () as total
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

function conditions({ id, portal, organisation, schema, verdict, q, departement, scope }: DatasetFilter) {
  if (id !== undefined) return sql`d.id = ${id}`;
  const asked = [
    sql`d.gone_at is null`,
    ...(portal === undefined ? [] : [sql`d.portal_id = ${portal}`]),
    ...(organisation === undefined ? [] : [sql`d.organisation_id = ${organisation}`]),
    ...(departement === undefined ? [] : [sql`o.departement = ${departement}`]),
    ...(q === undefined ? [] : [sql`d.title ilike ${containing(q)}`]),
    ...(scope === "all" && schema === undefined && verdict === undefined
      ? []
      : [
          sql`exists (select from resources r join verdicts v on v.resource_id = r.id and v.current
      join reports t on t.id = v.report_id where r.dataset_id = d.id
      ${schema === undefined ? sql`` : sql`and v.schema = ${schema}`} ${verdict === undefined ? sql`` : sql`and t.verdict = ${verdict}`})`,
        ]),
  ];
  return sql.join(asked, sql` and `);
}

/** A verdict that a file has, or had until `endedAt`. */
export interface PastVerdict extends Omit<FileView, "url" | "format" | "isDeclared"> {
  readonly current: boolean;
  readonly endedAt: string | null;
}

/** Every verdict of a dataset's files, the newest first. */
export async function readHistory(
  database: Database,
  dataset: string,
  page: Page,
): Promise<{ total: number; items: PastVerdict[] }> {
  const { rows } = await sql<PastVerdict & { total: string }>`
    select r.id as resource, r.title, v.schema, t.schema_version as "schemaVersion", t.verdict, t.failure, t.errors::float as errors,
      t.remarks::float as remarks, t.rows::float as rows, ${moment("v.since")} as since, ${moment("v.checked_at")} as "checkedAt",
      v.current, ${moment("v.ended_at")} as "endedAt", t.id as report, count(*) over () as total
    from verdicts v join resources r on r.id = v.resource_id join reports t on t.id = v.report_id
    where r.dataset_id = ${dataset} order by v.since desc, v.id limit ${page.limit} offset ${page.offset}`.execute(
    database,
  );
  return { total: Number(rows[0]?.total ?? 0), items: rows.map(({ total: _, ...row }) => row) };
}
