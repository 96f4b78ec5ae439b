/** Tables that go together: published as one data package, or read one with the other. */
export interface TableLink {
  readonly from: { readonly schema: string; readonly field: string };
  readonly to: { readonly schema: string; readonly field: string };
}

/** A value of `from` must stand in `to` when both files are at hand; their schemas say so in prose only. */
export const tableLinks: readonly TableLink[] = [
  {
    from: { schema: "etalab/schema-irve-dynamique", field: "id_pdc_itinerance" },
    to: { schema: "etalab/schema-irve-statique", field: "id_pdc_itinerance" },
  },
  {
    from: { schema: "scdl/menus-collectifs", field: "menuPlatCode" },
    to: { schema: "scdl/plats-menus-collectifs", field: "platCode" },
  },
];

const packages: Readonly<Record<string, readonly string[]>> = {
  "etalab/schema-irve": ["etalab/schema-irve-statique", "etalab/schema-irve-dynamique"],
};

/** Ids of the tables in a data package; null when the reference is none's. */
export function packageMembers(reference: string): readonly string[] | null {
  const name = reference.trim().toLowerCase().replace(/@.*$/, "");
  return packages[name] ?? packages[`etalab/schema-${name}`] ?? null;
}
