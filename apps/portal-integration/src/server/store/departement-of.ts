import type { Territories } from "@opendatalocale/territories";

/** The département an authority lies in, by its SIREN; what the operator says of its portal when the SIREN does not tell one. */
export async function departementOf(
  territories: Territories,
  siren: string | null,
  fallback: string | null,
): Promise<string | null> {
  const authority = siren === null ? null : (await territories.find(siren)).authority;
  const [departement, ...others] = authority?.departements ?? [];
  return departement !== undefined && others.length === 0 ? departement : fallback;
}
