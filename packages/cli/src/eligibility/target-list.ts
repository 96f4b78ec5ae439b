import { type Assessment, assessFloors, type Status } from "@opendatalocale/eligibility";
import type { Authority, AuthorityKind, Territories } from "@opendatalocale/territories";

export interface TargetFilter {
  readonly kinds: readonly AuthorityKind[];
  readonly region?: string;
  readonly departement?: string;
  readonly minPopulation: number;
  /** All when empty. */
  readonly statuses: readonly Status[];
}

/** One line of an ATD's list. */
export type Target = Pick<Assessment, "authority" | "status" | "floors">;

/** The authorities to accompany, largest first (then by code). */
export async function targetList(territories: Territories, filter: TargetFilter): Promise<Target[]> {
  const { kinds, statuses, minPopulation, region, departement } = filter;
  const where = { ...(region === undefined ? {} : { region }), ...(departement === undefined ? {} : { departement }) };
  const lists = await Promise.all(kinds.map((kind) => territories.list({ kind, ...where })));
  return lists
    .flat()
    .filter((authority) => peopleOf(authority) >= minPopulation)
    .map((authority) => assessFloors(authority))
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .sort((a, b) => peopleOf(b.authority) - peopleOf(a.authority) || (a.authority.code < b.authority.code ? -1 : 1));
}

/** Municipal population, or -1 where it is not known. */
function peopleOf({ population }: Authority): number {
  return population.municipal?.value ?? -1;
}
