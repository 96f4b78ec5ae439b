import { sql } from "kysely";
import type { Database } from "../../database/tables.ts";
import { type Asked, onAuthorities, onFiles, stateOf } from "./asked.ts";
import { states } from "./read-breakdown.ts";

/** One schema: who must publish its data, who does, and how good the files are. */
export interface SchemaPart {
  readonly key: string;
  /** Authorities of which the law asks these data. */
  readonly required: number;
  /** Of them, those that publish them on a followed portal, and those with a file that conforms. */
  readonly published: number;
  readonly conforming: number;
  readonly organisations: number;
  readonly datasets: number;
  readonly files: number;
  readonly valid: number;
  readonly validWithRemarks: number;
  readonly invalid: number;
  readonly notChecked: number;
  readonly expired: number;
}

/** Every schema that is published or asked for; the most asked for first. */
export async function readSchemas(database: Database, asked: Asked, now = new Date()): Promise<SchemaPart[]> {
  const only = asked.schema === undefined ? sql`true` : sql`key = ${asked.schema}`;
  const { rows } = await sql<SchemaPart>`
    with files as (select f.*, ${stateOf(now)} as state from checked_files f where f.current and ${onFiles(asked)}),
    acting as (select siren, schema as key, bool_or(state in ('valid', 'valid-with-remarks')) as conforms
      from files where siren is not null group by 1, 2),
    duties as (
      select key, count(*)::int as required, count(conforms)::int as published,
        count(*) filter (where conforms)::int as conforming
      from (select a.siren, unnest(a.required) as key from authorities a where a.region is not null and ${onAuthorities(asked)}) one
        left join acting using (siren, key)
      group by key),
    file_parts as (
      select schema as key, count(distinct organisation_id)::int as organisations, count(distinct dataset_id)::int as datasets,
        count(*)::int as files, ${states} from files group by schema)
    select key, ${sql.join(COLUMNS.map((column) => sql`coalesce(${sql.ref(column)}, 0) as ${sql.ref(column)}`))}
    from duties full join file_parts using (key) where ${only} order by required desc nulls last, files desc, key`.execute(
    database,
  );
  return rows;
}

const COLUMNS = [
  ...["required", "published", "conforming", "organisations", "datasets", "files"],
  ...["valid", "validWithRemarks", "invalid", "notChecked", "expired"],
];
