import type { CatalogueRecord } from "./dataset.ts";

/** What is known of each organisation's SIREN, asked once. */
export type KnownSirens = Map<string, Promise<string | null>>;

/** A dataset whose organisation bears its SIREN, where only the organisation's own record tells it. */
export async function withSiren(
  record: CatalogueRecord,
  known: KnownSirens,
  ask: (organization: string) => Promise<string | null>,
): Promise<CatalogueRecord> {
  if (record.kind !== "dataset" || !record.dataset.organization || record.dataset.organization.siren !== null)
    return record;
  const { organization } = record.dataset;
  const asked = known.get(organization.id) ?? ask(organization.id);
  known.set(organization.id, asked);
  return { kind: "dataset", dataset: { ...record.dataset, organization: { ...organization, siren: await asked } } };
}
