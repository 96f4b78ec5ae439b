import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { type DemoDataset, etdDatasets, regionDatasets } from "./demo-catalogue.ts";
import { DEMO_ETDS, type DemoEtd } from "./demo-etds.ts";
import { demoPortalUrl, demoRegionUrl } from "./demo-portals.ts";
import { DEMO_ATD } from "./demo-sign-in.ts";

const DAY = 24 * 3600 * 1000;
const ACTOR = "démonstration";

/** The demonstration's ATD with its ETDs, their declared figures and their made-up past; later starts change nothing. @returns its id */
export async function seedDemoAtd(database: Database, now: Date): Promise<string> {
  const made = await database
    .insertInto("atds")
    .values({ name: DEMO_ATD, siren: null, departements: ["35"] })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made === undefined) {
    const known = await database.selectFrom("atds").select("id").where("name", "=", DEMO_ATD).executeTakeFirstOrThrow();
    return known.id;
  }
  for (const etd of DEMO_ETDS) await addDemoEtd(database, made.id, etd, now);
  return made.id;
}

async function addDemoEtd(database: Database, atd: string, etd: DemoEtd, now: Date): Promise<void> {
  const year = String(now.getUTCFullYear());
  const { id } = await database
    .insertInto("etds")
    .values({
      atd_id: atd,
      siren: null,
      name: etd.name,
      kind: etd.kind,
      population: etd.population,
      population_vintage: year,
      fte: etd.fte,
      fte_vintage: year,
      contact: etd.contact ?? "",
      stage: etd.stages.at(-1)?.[0] ?? "repere",
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const stages = etd.stages.map(([stage, days]) => ({
    etd_id: id,
    stage,
    at: new Date(now.getTime() - days * DAY),
    actor: ACTOR,
  }));
  await database.insertInto("etd_stages").values(stages).execute();
}

/** Waits for the first audits of the demonstration, then links what they found to the made-up ETDs and gives it all its past. */
export async function finishDemo(database: Database, publicUrl: string, signal: AbortSignal): Promise<void> {
  const territory = demoPortalUrl(publicUrl);
  await firstAudit(database, territory, signal);
  await sql`
    insert into etd_organisations (etd_id, organisation_id)
    select e.id, o.id from etds e join atds a on a.id = e.atd_id and a.name = ${DEMO_ATD}
      join organisations o on o.name = e.name join portals p on p.id = o.portal_id and p.url = ${territory}
    on conflict do nothing`.execute(database);
  await ageVerdicts(database, territory, etdDatasets());
  await mirrorStages(database);
  const region = demoRegionUrl(publicUrl);
  await firstAudit(database, region, signal);
  await ageVerdicts(database, region, await regionDatasets());
}

async function firstAudit(database: Database, portalUrl: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ isDone: boolean }>`
      select exists (select from audits a join portals p on p.id = a.portal_id
        where p.url = ${portalUrl} and a.finished_at is not null) as "isDone"`.execute(database);
    if (rows[0]?.isDone === true) return;
    await sleep(1000, undefined, { signal });
  }
}

/** A verdict of today has held, in the demonstration, since its file is said to be there. */
async function ageVerdicts(database: Database, portalUrl: string, datasets: readonly DemoDataset[]): Promise<void> {
  const aged = datasets.filter(({ since }) => since !== null).map(({ id, since }) => ({ id, since }));
  await sql`
    update verdicts v set since = now() - make_interval(days => told.since)
    from json_to_recordset(${JSON.stringify(aged)}) as told(id text, since int), resources r, datasets d, portals p
    where d.external_id = told.id and p.id = d.portal_id and p.url = ${portalUrl} and r.dataset_id = d.id
      and v.resource_id = r.id and v.since > now() - interval '1 day'`.execute(database);
}
