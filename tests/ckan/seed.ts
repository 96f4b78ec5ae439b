import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { type CkanClient, CkanError, type Fields } from "@opendatalocale/ckan-api-client";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

/** Where a resource's file is: sent to the portal, or at an address under the file server. */
type Place = { readonly upload: string } | { readonly path: string };

interface SeededResource {
  readonly name: string;
  readonly place: Place;
  /** What the producer declares, if anything. */
  readonly schema?: string;
}

interface SeededDataset {
  readonly name: string;
  readonly title: string;
  readonly organization: string;
  readonly resources: readonly SeededResource[];
}

export const organizations = [
  { name: "test-ville-de-saint-malo", title: "Ville de Saint-Malo", extras: [{ key: "siren", value: "213502883" }] },
  { name: "test-commune-sans-declaration", title: "Commune sans déclaration", extras: [] },
];

/** One dataset for each thing that happens to files on portals. */
export const datasets: readonly SeededDataset[] = [
  {
    name: "test-subventions-valides",
    title: "Subventions versées en 2023",
    organization: "test-ville-de-saint-malo",
    resources: [
      {
        name: "Subventions 2023",
        schema: "scdl/subventions",
        place: { upload: "subventions/subventions-saint-malo-2023.csv" },
      },
    ],
  },
  {
    name: "test-subventions-a-corriger",
    title: "Subventions, premier export",
    organization: "test-ville-de-saint-malo",
    resources: [
      {
        name: "Export",
        schema: "scdl/subventions",
        place: { upload: "subventions/subventions-saint-malo-2023-a-corriger.csv" },
      },
    ],
  },
  {
    name: "test-deliberations-non-declarees",
    title: "Délibérations du conseil municipal",
    organization: "test-commune-sans-declaration",
    resources: [
      { name: "deliberations.csv", place: { upload: "deliberations/deliberations.csv" } },
      { name: "anciennes", place: { path: "deliberations/deliberations-a-corriger.csv" } },
    ],
  },
  {
    name: "test-fichiers-difficiles",
    title: "Fichiers déplacés, disparus, énormes",
    organization: "test-commune-sans-declaration",
    resources: [
      { name: "déplacé", place: { path: "moved/prenoms/prenoms.csv" } },
      { name: "disparu", place: { path: "gone.csv" } },
      { name: "énorme", schema: "scdl/prenoms", place: { path: "huge.csv" } },
    ],
  },
];

/** More than CKAN's silent caps: 25 organisations with all fields, 100 datasets on our portal (`ckan.search.rows_max`). */
export const crowd = { organizations: 30, datasets: 130, prefix: "test-foule-" };

/**
 * Puts all this on a portal through our own client. What is there is brought back to what it should be, so it may be run
 * again at any time, and after having been stopped anywhere. `files` is the address of the file server.
 */
export async function seed(ckan: CkanClient, files: string): Promise<void> {
  for (const organization of organizations) await put(ckan, "organization", organization);
  await inParallel(crowd.organizations, (index) => {
    const name = `${crowd.prefix}${index}`;
    return put(ckan, "organization", { name, title: `Organisation ${index}` });
  });
  await inParallel(crowd.datasets, (index) => {
    const owner_org = `${crowd.prefix}${index % crowd.organizations}`;
    return put(ckan, "package", { name: `${crowd.prefix}jeu-${index}`, title: `Jeu ${index}`, owner_org });
  });
  for (const { name, title, organization, resources } of datasets) {
    await put(ckan, "package", { name, title, owner_org: organization, resources: [] });
    for (const { name: label, schema, place } of resources) {
      await ckan.call("resource_create", {
        package_id: name,
        name: label,
        format: "CSV",
        ...(schema === undefined ? {} : { schema }),
        ...("path" in place
          ? { url: `${files}/${place.path}` }
          : {
              upload: {
                name: basename(place.upload),
                content: await openAsBlob(examples + place.upload),
                type: "text/csv",
              },
            }),
      });
    }
  }
}

/** Creates it, or updates what has this name; a crowd's member that is there is left as it is. */
async function put(
  ckan: CkanClient,
  kind: "organization" | "package",
  fields: Fields & { readonly name: string },
): Promise<void> {
  const { name } = fields;
  try {
    await ckan.call(`${kind}_show`, { id: name });
    if (name.startsWith(crowd.prefix)) return;
    await ckan.call(`${kind}_update`, { id: name, ...fields });
  } catch (error) {
    if (!(error instanceof CkanError) || error.code !== "not-found") throw error;
    await ckan.call(`${kind}_create`, fields);
  }
}

/** Four at once: what the client lets through to one host. */
async function inParallel(size: number, run: (index: number) => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: size }, (_, index) => run(index)));
}
