import type { Proposal } from "../engine/protocol.ts";

/** What tells a cause, as a report has it. */
export interface CauseKind {
  readonly type: string;
  readonly fieldName: string | null;
}

/** Faults of form: giving the file another form is what mends them. */
const ofForm = new Set([
  "encoding-not-utf8",
  "encoding-error",
  "delimiter-not-comma",
  "mixed-line-ends",
  "spaces-after-delimiter",
  "preamble-rows",
]);

/** Repairs of the whole table, by the causes they mend. */
const ofTable: Readonly<Record<string, readonly string[]>> = {
  "missing-label": ["rename-column", "add-column"],
  "extra-label": ["rename-column"],
  "blank-label": ["empty-column"],
  "incorrect-label": ["rename-column", "reorder-columns"],
  "disordered-labels": ["reorder-columns"],
  "blank-row": ["blank-row"],
  "extra-cell": ["long-row"],
  "total-rows": ["total-row"],
  "reversed-french-gps-coordinates": ["swapped-coordinates"],
};
const tableRepairs = new Set(Object.values(ofTable).flat());

/** The repairs that mend a cause. */
export function repairsOf({ type, fieldName }: CauseKind, proposals: readonly Proposal[]): Proposal[] {
  const names = ofTable[type];
  return proposals.filter(({ repair, field, samples: [first] }) => {
    if (!names) return !tableRepairs.has(repair) && fieldName !== null && field === fieldName;
    if (!names.includes(repair)) return false;
    const isOfColumn = repair === "rename-column" || repair === "add-column";
    return fieldName === null || !isOfColumn || field === fieldName || first.before === fieldName;
  });
}

export function isOfForm({ type }: CauseKind): boolean {
  return ofForm.has(type);
}
