import { type HarvestResult, harvest } from "@opendatalocale/harvester";
import type { OpenPortal, PortalChoice } from "./open-portal.ts";
import type { PortalProgress } from "./portal-progress.ts";

/** Brings the catalogue kept of a portal up to date. Throws HarvestError. */
export async function harvestPortal(
  { connector, url, context, folder }: OpenPortal,
  { organization, full }: PortalChoice & { readonly full?: boolean | undefined },
  progress: PortalProgress,
): Promise<HarvestResult> {
  try {
    return await harvest(connector, url, context, {
      folder,
      scope: organization === undefined ? {} : { organization },
      ...(full === true ? { full: true } : {}),
      onProgress: ({ records, total }) => progress.datasets(records, total),
    });
  } finally {
    progress.clear();
  }
}
