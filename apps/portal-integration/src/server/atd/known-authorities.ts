import type { Facts } from "@opendatalocale/eligibility";
import { type Authority, openTerritories } from "@opendatalocale/territories";

/** Opened once: the packaged table does not change while we run. */
const territories = openTerritories();
const largestMembers = new Map<string, Promise<Facts["largestMember"]>>();

/** The authority of that SIREN, in the packaged table; null when it has none. */
export async function authorityBySiren(siren: string): Promise<Authority | null> {
  return (await territories.find(siren)).authority;
}

/** Whom the words may mean; best first. */
export async function authoritiesNamed(words: string, departement: string | undefined): Promise<readonly Authority[]> {
  const { authority, candidates } = await territories.find(words, {
    limit: 10,
    ...(departement === undefined ? {} : { departement }),
  });
  const found = candidates.map((candidate) => candidate.authority);
  return authority && !found.some(({ code }) => code === authority.code) ? [authority, ...found] : found;
}

/** Communes, EPCI, départements… that lie in these départements. */
export async function authoritiesIn(departements: readonly string[]): Promise<readonly Authority[]> {
  const lists = await Promise.all(departements.map((departement) => territories.list({ departement })));
  // An EPCI that spans two départements is one.
  return [...new Map(lists.flat().map((authority) => [authority.siren ?? authority.code, authority])).values()];
}

/** What the packaged table knows and a record alone does not say: of an EPCI, its most populous commune. */
export async function packagedFacts(authority: Authority): Promise<Facts> {
  if (authority.kind !== "epci" || authority.siren === null) return {};
  const known = largestMembers.get(authority.siren) ?? largestMemberOf(authority);
  largestMembers.set(authority.siren, known);
  const largestMember = await known;
  return largestMember ? { largestMember } : {};
}

async function largestMemberOf(epci: Authority): Promise<Facts["largestMember"]> {
  let largest: Facts["largestMember"];
  for (const { epci: siren, kind, name, population } of await authoritiesIn(epci.departements)) {
    const { municipal } = population;
    if (kind !== "commune" || siren !== epci.siren || !municipal) continue;
    if (municipal.value > (largest?.municipal.value ?? -1)) largest = { name, municipal };
  }
  return largest;
}
