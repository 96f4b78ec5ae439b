import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { mirrorStages } from "../store/mirror-stages.ts";
import { etdDatasets } from "./demo-catalogue.ts";
import { DEMO_ETDS, type DemoEtd } from "./demo-etds.ts";
import { ageVerdicts, firstAudit } from "./demo-past.ts";
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

/** Waits for the first audit of the ATD's portal, then links what it found to the made-up ETDs and gives it their past. */
export async function finishDemoAtd(database: Database, portalUrl: string, signal: AbortSignal): Promise<void> {
  await firstAudit(database, portalUrl, signal);
  await sql`
    insert into etd_organisations (etd_id, organisation_id)
    select e.id, o.id from etds e join atds a on a.id = e.atd_id and a.name = ${DEMO_ATD}
      join organisations o on o.name = e.name join portals p on p.id = o.portal_id and p.url = ${portalUrl}
    on conflict do nothing`.execute(database);
  await ageVerdicts(database, portalUrl, etdDatasets());
  await mirrorStages(database);
}
