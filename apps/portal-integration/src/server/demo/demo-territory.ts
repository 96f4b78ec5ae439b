import type { Database } from "../database/tables.ts";
import type { Queue } from "../jobs/queue.ts";
import { finishDemoAtd, seedDemoAtd } from "./demo-atd.ts";
import { regionDatasets } from "./demo-catalogue.ts";
import { ageVerdicts, firstAudit } from "./demo-past.ts";
import { demoPortalUrl, demoRegionUrl } from "./demo-portals.ts";
import { DEMO_REGION } from "./demo-region.ts";
import { DEMO_ATD } from "./demo-sign-in.ts";

/** One half of the demonstration: what is followed at the start, and what is added once its first audit is over. Doing either again changes nothing. */
export interface DemoHalf {
  readonly seed: (database: Database, queue: Queue, publicUrl: string) => Promise<void>;
  readonly finish: (database: Database, publicUrl: string, signal: AbortSignal) => Promise<void>;
}

/** An ATD with its ETDs, all invented. */
export const demoTerritory: DemoHalf = {
  seed: async (database, queue, publicUrl) => {
    const atd_id = await seedDemoAtd(database, new Date());
    await follow(database, queue, { url: demoPortalUrl(publicUrl), title: DEMO_ATD, departement: "35", atd_id });
  },
  finish: (database, publicUrl, signal) => finishDemoAtd(database, demoPortalUrl(publicUrl), signal),
};

/** Authorities that exist, whose files are invented. */
export const demoRegion: DemoHalf = {
  seed: (database, queue, publicUrl) =>
    follow(database, queue, {
      ...{ url: demoRegionUrl(publicUrl), title: DEMO_REGION.title, departement: null, atd_id: null },
    }),
  finish: async (database, publicUrl, signal) => {
    const url = demoRegionUrl(publicUrl);
    await firstAudit(database, url, signal);
    await ageVerdicts(database, url, await regionDatasets());
  },
};

/** In the order in which they are audited: what a person sees first comes first. */
export const DEMO_HALVES: readonly DemoHalf[] = [demoTerritory, demoRegion];

interface FollowedPortal {
  readonly url: string;
  readonly title: string;
  readonly departement: string | null;
  readonly atd_id: string | null;
}

async function follow(database: Database, queue: Queue, portal: FollowedPortal): Promise<void> {
  const made = await database
    .insertInto("portals")
    .values({ ...portal, connector: "data-json", software: "data.json 1.1" })
    .onConflict((conflict) => conflict.column("url").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await queue.auditPortal({ portal: made.id, cause: "demand" });
}
