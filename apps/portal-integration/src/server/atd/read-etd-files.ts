import { type AuditedFile, keyOf } from "@opendatalocale/audit";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";

/** A published file of an ETD, as the audits know it. */
export interface EtdFile {
  readonly etd: string;
  /** Id here. */
  readonly dataset: string;
  /** Null when the file could not be had. */
  readonly report: string | null;
  readonly file: AuditedFile;
}

/** The organisations that an ETD is: those of its SIREN, and those that its editor chose. */
export const etdOrganisations = sql`
  select e.id as etd_id, o.id as organisation_id from etds e join organisations o on o.siren = e.siren
  union select etd_id, organisation_id from etd_organisations`;

/** What the ETDs of an ATD publish now, in datasets that are still there. */
export async function readEtdFiles(database: Database, atd: string, etd: string | null = null): Promise<EtdFile[]> {
  const { rows } = await sql<EtdFile & { modified: Date | null }>`
    with links as (${etdOrganisations})
    select e.id as etd, d.id as dataset, case when t.report is null then null else t.id end as report, v.file, d.modified_at as modified
    from etds e join links l on l.etd_id = e.id join datasets d on d.organisation_id = l.organisation_id and d.gone_at is null
      join resources r on r.dataset_id = d.id join verdicts v on v.resource_id = r.id and v.current
      join reports t on t.id = v.report_id
    where e.atd_id = ${atd} ${etd === null ? sql`` : sql`and e.id = ${etd}`}`.execute(database);
  return rows.map(({ modified, file, ...row }) => ({
    ...row,
    // Portals often date the dataset and not its files.
    file: {
      ...file,
      resource: { ...file.resource, modified: file.resource.modified ?? modified?.toISOString() ?? null },
    },
  }));
}

/** What leads from a file in a situation back to its report. */
export function reportsByFile(files: readonly EtdFile[]): ReadonlyMap<string, Pick<EtdFile, "dataset" | "report">> {
  return new Map(files.map(({ file, dataset, report }) => [keyOf(file), { dataset, report }]));
}
