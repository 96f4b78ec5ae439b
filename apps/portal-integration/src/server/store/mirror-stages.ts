import { sql } from "kysely";
import { etdOrganisations } from "../atd/read-etd-files.ts";
import { type Database, STAGES } from "../database/tables.ts";

/** Public pages show an organisation's stage: the furthest that an ATD has brought it to. */
export async function mirrorStages(database: Database): Promise<void> {
  await sql`
    with links as (${etdOrganisations}), furthest as (
      select distinct on (l.organisation_id) l.organisation_id, e.stage from links l join etds e on e.id = l.etd_id
      order by l.organisation_id, array_position(${[...STAGES]}::text[], e.stage) desc)
    update organisations o set stage = f.stage from furthest f
    where o.id = f.organisation_id and o.stage is distinct from f.stage`.execute(database);
}
