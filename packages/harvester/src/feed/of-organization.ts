import type { CatalogueRecord, Organization } from "../catalogue/dataset.ts";

/** The records of one publisher, for catalogues that cannot be asked for them: by identifier, SIREN or name. */
export function ofOrganization(
  records: readonly CatalogueRecord[],
  wanted: string | undefined,
): readonly CatalogueRecord[] {
  if (wanted === undefined) return records;
  return records.filter((record) => record.kind !== "dataset" || isNamed(record.dataset.organization, wanted));
}

function isNamed(organization: Organization | null, wanted: string): boolean {
  if (organization === null) return false;
  const { id, name, siren } = organization;
  return [id, siren].includes(wanted) || plain(name) === plain(wanted);
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
