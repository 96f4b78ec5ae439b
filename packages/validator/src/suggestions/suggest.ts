import type { Suggestion } from "@opendatalocale/report";
import type { FieldReader } from "@opendatalocale/table-schema";
import { repairCell } from "../fix/repair-cell.ts";

/** A better value for a faulty cell, when one can be known; it always reads without error. */
export function suggest({ reader, cell }: { reader: FieldReader; cell: string }): Suggestion | undefined {
  const found = repairCell(cell, { reader, daysComeFirst: false });
  return found ? { value: found.value, confidence: found.confidence } : undefined;
}
