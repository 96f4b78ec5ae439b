import type { Facts } from "@opendatalocale/eligibility";
import type { Authority, Territories } from "@opendatalocale/territories";

/** What the packaged table knows and a record alone does not say: of an EPCI, its most populous commune. */
export async function factsOf(authority: Authority, territories: Territories): Promise<Facts> {
  if (authority.kind !== "epci") return {};
  let largest: Facts["largestMember"];
  for (const departement of authority.departements)
    for (const { epci, name, population } of await territories.list({ kind: "commune", departement }))
      if (
        epci === authority.siren &&
        population.municipal &&
        population.municipal.value > (largest?.municipal.value ?? -1)
      )
        largest = { name, municipal: population.municipal };
  return largest ? { largestMember: largest } : {};
}
