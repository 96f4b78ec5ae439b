import type { Finding } from "./finding.ts";
import { cellReference } from "./place.ts";
import { CAUSE_PLACES, CAUSE_VALUES } from "./report.ts";

/** One reason for many places, counted exactly, with its first places and values. */
export class CauseCounter {
  /** The first finding, which words the cause. */
  readonly first: Finding;
  readonly places: string[] = [];
  readonly examples: { cell: string; suggestion: Finding["suggestion"] | null }[] = [];
  occurrences = 0;
  /** How many of its findings were kept for the listing. */
  listed = 0;

  constructor(first: Finding) {
    this.first = first;
  }

  count(finding: Finding): void {
    this.occurrences++;
    if (this.places.length < CAUSE_PLACES) {
      const place = finding.pointer ?? cellReference(finding.rowNumber ?? null, finding.fieldNumber ?? null);
      if (place !== null) this.places.push(place);
    }
    const { cell, suggestion } = finding;
    if (cell === undefined || this.examples.length >= CAUSE_VALUES) return;
    if (!this.examples.some((example) => example.cell === cell))
      this.examples.push({ cell, suggestion: suggestion ?? null });
  }
}
