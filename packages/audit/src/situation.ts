import type { Organization } from "@opendatalocale/harvester";
import type { Verdict } from "@opendatalocale/report";
import type { AuditedFile } from "./audited-file.ts";

/** What the law asks of an authority about a schema's data. */
export type Requirement = "required" | "conditional" | "recommended" | "not-applicable" | "unknown";

/** One authority and one schema: is it declared, is it there, is it good, how old is it, must it be. */
export interface Situation {
  readonly organization: Organization | null;
  readonly schema: string;
  readonly requirement: Requirement;
  readonly isFound: boolean;
  readonly isDeclared: boolean;
  /** The best of the files': an authority that publishes one good file publishes it. Null when there is none. */
  readonly verdict: Verdict | null;
  readonly errors: number;
  readonly remarks: number;
  /** When the newest file was last changed, ISO 8601. */
  readonly modified: string | null;
  readonly files: readonly AuditedFile[];
}

/** What is asked of an organisation, per schema; null when it is not known (no SIREN, or an authority that is not in the tables). */
export type DutiesOf = (organization: Organization) => ReadonlyMap<string, Requirement> | null;

const BEST_FIRST: readonly Verdict[] = ["valid", "valid-with-remarks", "invalid", "not-checked"];

/** One line an authority and a schema, found or asked for; what is asked for and missing comes first, then what is to mend. */
export function situationsOf(
  files: readonly AuditedFile[],
  dutiesOf: DutiesOf = () => null,
  organizations: readonly Organization[] = [],
): Situation[] {
  const groups = new Map<string, { organization: Organization | null; schema: string; files: AuditedFile[] }>();
  const groupOf = (organization: Organization | null, schema: string) => {
    const key = JSON.stringify([organization?.siren ?? organization?.id ?? null, schema]);
    const group = groups.get(key) ?? { organization, schema, files: [] };
    groups.set(key, group);
    return group;
  };
  for (const file of files) groupOf(file.organization, file.schema).files.push(file);
  const known = new Map(
    [...files.map((file) => file.organization), ...organizations].flatMap((one) => (one ? [[one.id, one]] : [])),
  );
  const duties = new Map([...known.values()].map((organization) => [organization.id, dutiesOf(organization)]));
  for (const organization of known.values())
    for (const [schema, requirement] of duties.get(organization.id) ?? [])
      if (requirement === "required") groupOf(organization, schema);
  return [...groups.values()]
    .map(({ organization, schema, files: own }) => {
      const asked = organization ? duties.get(organization.id) : null;
      return situationOf(organization, schema, own, asked ? (asked.get(schema) ?? "not-applicable") : "unknown");
    })
    .sort(byUrgency);
}

function situationOf(
  organization: Organization | null,
  schema: string,
  files: readonly AuditedFile[],
  requirement: Requirement,
): Situation {
  const sorted = files.toSorted((a, b) => BEST_FIRST.indexOf(a.verdict) - BEST_FIRST.indexOf(b.verdict));
  const dates = files.flatMap(({ resource }) => resource.modified ?? []).sort();
  return {
    organization,
    schema,
    requirement,
    isFound: files.length > 0,
    isDeclared: files.some(({ isDeclared }) => isDeclared),
    verdict: sorted[0]?.verdict ?? null,
    errors: files.reduce((sum, { errors }) => sum + errors, 0),
    remarks: files.reduce((sum, { remarks }) => sum + remarks, 0),
    modified: dates.at(-1) ?? null,
    files: sorted,
  };
}

function byUrgency(one: Situation, other: Situation): number {
  return (
    urgency(one) - urgency(other) ||
    (one.organization?.name ?? "").localeCompare(other.organization?.name ?? "", "fr") ||
    one.schema.localeCompare(other.schema, "en")
  );
}

function urgency({ isFound, requirement, verdict }: Situation): number {
  if (!isFound) return requirement === "required" ? 0 : 9;
  return verdict === "invalid" ? 1 : verdict === "not-checked" ? 2 : verdict === "valid-with-remarks" ? 3 : 4;
}
