import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Dataset, HarvestError, harvestedDatasets } from "@opendatalocale/harvester";
import { harvestPortal } from "./harvest-portal.ts";
import type { OpenPortal } from "./open-portal.ts";
import type { PortalProgress } from "./portal-progress.ts";

export interface HarvestedOrganizations {
  readonly counts: { readonly datasets: number; readonly unreadable: number };
  /** Those of several that the portal does not know, or that publish nothing there. */
  readonly absent: readonly string[];
  /** Each dataset once. */
  readonly datasets: () => AsyncGenerator<Dataset, void, void>;
}

/**
 * Harvests the whole portal, one organisation, or those of a territory one after the other, each with a state of its own.
 * Throws HarvestError; an unknown organisation among others is told, not thrown.
 */
export async function harvestOrganizations(
  portal: OpenPortal,
  organizations: readonly string[],
  flags: { readonly full?: boolean | undefined },
  progress: PortalProgress,
): Promise<HarvestedOrganizations> {
  const wanted = [...new Set(organizations)];
  if (wanted.length < 2) {
    const { counts } = await harvestPortal(portal, { ...flags, organization: wanted[0] }, progress);
    return { counts, absent: [], datasets: () => harvestedDatasets(portal.folder) };
  }
  const folders: string[] = [];
  const absent: string[] = [];
  let unreadable = 0;
  for (const organization of wanted) {
    const folder = join(portal.folder, "organizations", folderName(organization));
    try {
      const { counts } = await harvestPortal({ ...portal, folder }, { ...flags, organization }, progress);
      unreadable += counts.unreadable;
      folders.push(folder);
    } catch (error) {
      if (!(error instanceof HarvestError) || error.code !== "no-such-organization") throw error;
      absent.push(organization);
    }
  }
  if (folders.length === 0)
    throw new HarvestError("no-such-organization", { url: portal.url, detail: wanted.join(", ") });
  const ids = new Set<string>();
  for await (const { id } of datasetsIn(folders)) ids.add(id);
  return { counts: { datasets: ids.size, unreadable }, absent, datasets: () => datasetsIn(folders) };
}

/** An organisation may be named twice, by its name and by its SIREN. */
async function* datasetsIn(folders: readonly string[]): AsyncGenerator<Dataset, void, void> {
  const seen = new Set<string>();
  for (const folder of folders)
    for await (const dataset of harvestedDatasets(folder)) {
      if (seen.has(dataset.id)) continue;
      seen.add(dataset.id);
      yield dataset;
    }
}

function folderName(organization: string): string {
  return createHash("sha256").update(organization).digest("hex").slice(0, 16);
}
