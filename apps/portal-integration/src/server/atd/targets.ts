import { type Assessment, assess, type Status } from "@opendatalocale/eligibility";
import type { Authority } from "@opendatalocale/territories";
import { authoritiesIn, packagedFacts } from "./known-authorities.ts";

export interface TargetFilter {
  readonly departements: readonly string[];
  /** SIREN of those who are followed already. */
  readonly followed: ReadonlySet<string>;
  readonly statuses: readonly Status[];
  /** Part of a name; empty for all. */
  readonly words: string;
}

/** Whom the law obliges in a territory and nobody follows yet; the most populous first. */
export async function readTargets(filter: TargetFilter, day: string): Promise<Assessment[]> {
  const words = filter.words.toLocaleLowerCase("fr");
  const found: Assessment[] = [];
  for (const authority of await authoritiesIn(filter.departements)) {
    if (authority.siren !== null && filter.followed.has(authority.siren)) continue;
    if (!authority.name.toLocaleLowerCase("fr").includes(words)) continue;
    const assessment = assess(authority, await packagedFacts(authority), day);
    if (filter.statuses.includes(assessment.status)) found.push(assessment);
  }
  return found.sort(
    (a, b) => peopleOf(b.authority) - peopleOf(a.authority) || a.authority.name.localeCompare(b.authority.name, "fr"),
  );
}

function peopleOf({ population }: Authority): number {
  return population.municipal?.value ?? population.total?.value ?? -1;
}
