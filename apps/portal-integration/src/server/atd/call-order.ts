import type { Status } from "@opendatalocale/eligibility";
import type { EtdLine } from "./etd-lines.ts";

type Compared = Pick<EtdLine, "status" | "counts" | "invalid" | "population" | "name">;

const URGENT_FIRST: readonly Status[] = [
  "oblige",
  "oblige-a-confirmer",
  "a-verifier",
  "exempt-agents",
  "exempt-population",
];

/**
 * Whom to call first, by an order that can be said on the telephone: those whom the general duty binds, surest first; then those
 * who lack most of what is required; then those who have most files to mend; then the most populous.
 */
export function byCallOrder(one: Compared, other: Compared): number {
  return (
    URGENT_FIRST.indexOf(one.status) - URGENT_FIRST.indexOf(other.status) ||
    missingOf(other) - missingOf(one) ||
    other.invalid - one.invalid ||
    (other.population ?? -1) - (one.population ?? -1) ||
    one.name.localeCompare(other.name, "fr")
  );
}

function missingOf({ counts }: Compared): number {
  return counts.required - counts.published;
}
