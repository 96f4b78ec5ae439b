import type { Suggestion } from "@opendatalocale/report";
import type { FieldReader } from "@opendatalocale/table-schema";
import type { CompiledCheck } from "../check.ts";
import { repairCell } from "../fix/repair-cell.ts";

export interface FaultyCell {
  readonly reader: FieldReader;
  readonly cell: string;
  /** A check on this column alone that the cell fails. */
  readonly check?: CompiledCheck;
}

export type Suggest = typeof suggest;

/** A better value for a faulty cell, when one can be known; it always reads without error. */
export function suggest({ reader, cell, check }: FaultyCell): Suggestion | undefined {
  const found = repairCell(cell, { reader, daysComeFirst: false, checks: check ? [check] : [], isKey: false });
  return found && !found.isPartial ? { value: found.value, confidence: found.confidence } : undefined;
}
