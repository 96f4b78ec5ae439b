import { HarvestError, type HarvestResult, harvest } from "@opendatalocale/harvester";
import type { OpenPortal, PortalChoice } from "./open-portal.ts";
import type { PortalProgress } from "./portal-progress.ts";

/**
 * Brings the catalogue kept of a portal up to date. Throws HarvestError. An organisation without a dataset is most likely a
 * slip of the pen, which feeds cannot tell: an audit of nothing must not say that all is well.
 */
export async function harvestPortal(
  { connector, url, context, folder }: OpenPortal,
  { organization, full }: PortalChoice & { readonly full?: boolean | undefined },
  progress: PortalProgress,
): Promise<HarvestResult> {
  try {
    const result = await harvest(connector, url, context, {
      folder,
      scope: organization === undefined ? {} : { organization },
      ...(full === true ? { full: true } : {}),
      onProgress: ({ records, total }) => progress.datasets(records, total),
    });
    if (organization !== undefined && result.counts.datasets === 0)
      throw new HarvestError("no-such-organization", { url, detail: organization });
    return result;
  } finally {
    progress.clear();
  }
}
