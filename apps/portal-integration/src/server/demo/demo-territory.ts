import type { Database } from "../database/tables.ts";
import type { Queue } from "../jobs/queue.ts";
import { seedDemoAtd } from "./demo-atd.ts";
import { demoPortalUrl, demoRegionUrl } from "./demo-portals.ts";
import { DEMO_REGION } from "./demo-region.ts";
import { DEMO_ATD } from "./demo-sign-in.ts";

/** Follows the demonstration's portals and asks for their first audit; later starts change nothing. */
export async function seedDemo(database: Database, queue: Queue, publicUrl: string): Promise<void> {
  const atd = await seedDemoAtd(database, new Date());
  const portals = [
    { url: demoPortalUrl(publicUrl), title: DEMO_ATD, departement: "35", atd_id: atd },
    { url: demoRegionUrl(publicUrl), title: DEMO_REGION.title, departement: null, atd_id: null },
  ];
  for (const portal of portals) {
    const made = await database
      .insertInto("portals")
      .values({ ...portal, connector: "data-json", software: "data.json 1.1" })
      .onConflict((conflict) => conflict.column("url").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (made) await queue.auditPortal({ portal: made.id, cause: "demand" });
  }
}
