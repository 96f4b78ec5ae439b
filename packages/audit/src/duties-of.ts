import { type Assessment, assess, type Facts } from "@opendatalocale/eligibility";
import type { Organization } from "@opendatalocale/harvester";
import type { Authority, Territories } from "@opendatalocale/territories";
import type { DutiesOf, Requirement } from "./situation.ts";

/** Of two duties that ask for the same data, the stronger speaks. */
const STRONGEST: readonly Requirement[] = ["required", "conditional", "recommended", "not-applicable"];

/**
 * What the law asks of organisations whose SIREN is known and that the territories know, per schema. `date` is an ISO day.
 * Of the others nothing is said: never that nothing is asked.
 */
export async function dutiesOfOrganizations(
  organizations: Iterable<Organization>,
  territories: Territories,
  date: string,
  factsOf: (authority: Authority) => Promise<Facts> = async () => ({}),
): Promise<DutiesOf> {
  const known = new Map<string, ReadonlyMap<string, Requirement>>();
  for (const { id, siren } of organizations) {
    const authority = siren === null ? null : (await territories.find(siren)).authority;
    if (authority) known.set(id, dutiesOfAuthority(authority, await factsOf(authority), date));
  }
  return ({ id }) => known.get(id) ?? null;
}

function dutiesOfAuthority(authority: Authority, facts: Facts, date: string): Map<string, Requirement> {
  return dutiesOfAssessment(assess(authority, facts, date));
}

/** The same of one authority that was assessed already. */
export function dutiesOfAssessment({ obligations }: Pick<Assessment, "obligations">): Map<string, Requirement> {
  const duties = new Map<string, Requirement>();
  for (const { obligation, level } of obligations) {
    if (obligation.schema === null) continue;
    const before = duties.get(obligation.schema);
    if (before === undefined || STRONGEST.indexOf(level) < STRONGEST.indexOf(before))
      duties.set(obligation.schema, level);
  }
  return duties;
}
