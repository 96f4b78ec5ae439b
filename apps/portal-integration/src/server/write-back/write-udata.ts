import { guardedFetch } from "@opendatalocale/harvester";
import { createUdataClient } from "@opendatalocale/udata-api-client";
import type { PortalWriter } from "./portal-writer.ts";
import { udataChanges } from "./udata-extras.ts";

/** Merges our keys into the extras of each file; what others wrote there stays. */
export const writeUdata: PortalWriter = async ({ portal, dataset, told }, { client, token, publicUrl, signal }) => {
  const { resources } = createUdataClient({
    url: portal,
    apiKey: token,
    fetch: guardedFetch(client.network, { signal }),
    hosts: client.hosts,
    retry: client.retry,
    userAgent: client.network.userAgent,
  });
  const written: string[] = [];
  for (const [resource, verdict] of told) {
    const changes = udataChanges(await resources.extras(dataset, resource), verdict, publicUrl);
    if (Object.keys(changes).length === 0) continue;
    await resources.patchExtras(dataset, resource, changes);
    written.push(resource);
  }
  return written;
};
