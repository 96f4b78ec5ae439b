import { type CkanClient, createCkanClient, type Resource } from "@opendatalocale/ckan-api-client";
import { guardedFetch } from "@opendatalocale/harvester";
import { type CkanChanges, ckanChanges } from "./ckan-fields.ts";
import type { PortalWriter } from "./portal-writer.ts";
import { PublicationError } from "./publication-error.ts";

/** One `package_revise` for all the files of a dataset, done only if nobody changed the dataset since it was read. */
export const writeCkan: PortalWriter = async ({ portal, dataset, told }, { client, token, publicUrl, signal }) => {
  const ckan = createCkanClient(portal, {
    token,
    fetch: guardedFetch(client.network, { signal }),
    hosts: client.hosts,
    retry: client.retry,
    headers: { "user-agent": client.network.userAgent },
  });
  const { id, metadata_modified, resources = [] } = await ckan.call("package_show", { id: dataset });
  const mayTellStatus = await hasNoValidation(ckan);
  const changes = new Map<string, CkanChanges>();
  for (const resource of resources) {
    const verdict = told.get(resource.id);
    if (verdict === undefined) continue;
    const change = ckanChanges(resource, verdict, { publicUrl, mayTellStatus });
    if (change.remove.length > 0 || Object.keys(change.set).length > 0) changes.set(resource.id, change);
  }
  if (changes.size === 0) return [];
  const revised = await ckan.call("package_revise", {
    match: { id, metadata_modified },
    filter: [...changes].flatMap(([resource, { remove }]) => remove.map((key) => `-resources__${resource}__${key}`)),
    ...Object.fromEntries([...changes].map(([resource, { set }]) => [`update__resources__${resource}`, set])),
  });
  for (const [resource, { set }] of changes) checkKept(revised.package.resources ?? [], resource, set);
  return [...changes.keys()];
};

/** The word of the portal itself; where it does not tell its extensions, ckanext-validation may be there. */
async function hasNoValidation(ckan: CkanClient): Promise<boolean> {
  const { extensions } = await ckan.call("status_show", {});
  return Array.isArray(extensions) && !extensions.includes("validation");
}

/** Some portals quietly drop the fields that their own schema does not know. */
function checkKept(resources: readonly Resource[], id: string, set: CkanChanges["set"]): void {
  const kept = resources.find((one) => one.id === id);
  const lost = Object.entries(set).filter(([key, value]) => String(kept?.[key] ?? "") !== value);
  if (lost.length > 0) throw new PublicationError("not-kept", lost.map(([key]) => key).join(" "));
}
