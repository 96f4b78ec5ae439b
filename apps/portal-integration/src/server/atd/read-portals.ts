import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { etdOrganisations } from "./read-etd-files.ts";

interface LastAudit {
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Null until the catalogue was read. */
  readonly datasets: number | null;
  readonly done: number;
  readonly failure: string | null;
}

export interface AtdPortal {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly software: string;
  /** Whether the ATD added it: it may then be changed. */
  readonly isOwn: boolean;
  readonly tokenSetAt: string | null;
  readonly hookSetAt: string | null;
  readonly datasets: number;
  readonly lastAudit: LastAudit | null;
}

/** The portals of an ATD, and those on which its ETDs publish. Secrets are told to be there, and never what they are. */
export async function readAtdPortals(database: Database, atd: string): Promise<AtdPortal[]> {
  const { rows } = await sql<AtdPortal>`
    with links as (${etdOrganisations})
    select p.id, p.url, p.title, p.software, p.atd_id is not distinct from ${atd}::uuid as "isOwn",
      (select set_at from portal_secrets s where s.portal_id = p.id and s.purpose = 'token') as "tokenSetAt",
      (select set_at from portal_secrets s where s.portal_id = p.id and s.purpose = 'hook') as "hookSetAt",
      (select count(*)::int from datasets d where d.portal_id = p.id and d.gone_at is null) as datasets,
      (select json_build_object('startedAt', a.started_at, 'finishedAt', a.finished_at, 'datasets', a.datasets,
          'failure', a.failure, 'done', (select count(*)::int from datasets d where d.last_audit_id = a.id))
        from audits a where a.portal_id = p.id order by a.started_at desc limit 1) as "lastAudit"
    from portals p
    where p.atd_id = ${atd} or exists (select from links l join etds e on e.id = l.etd_id and e.atd_id = ${atd}
      join organisations o on o.id = l.organisation_id where o.portal_id = p.id)
    order by p.title, p.id`.execute(database);
  return rows;
}
