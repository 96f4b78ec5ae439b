import type { Suggestion } from "@opendatalocale/report";
import type { Repair, RepairField } from "../repair.ts";
import { repairs } from "../repairs.generated.ts";

/** Longer cells are left alone: half a value would be a lost one. In UTF-16 units. */
const LONGEST_CELL = 500;

export interface CellRepair extends Suggestion {
  readonly repair: Repair;
}

/** The best that can be made of a faulty cell: a safe proposal if there is one. What is proposed always reads without error. */
export function repairCell(cell: string, field: RepairField): CellRepair | null {
  if (cell.length > LONGEST_CELL || cell.trim() === "") return null;
  const { reader } = field;
  let guess: CellRepair | null = null;
  for (const repair of repairs) {
    if (repair.types && !repair.types.includes(reader.type)) continue;
    for (const { value, confidence } of repair.propose(cell, field)) {
      if (value === cell || value === "" || "error" in reader(value)) continue;
      if (confidence === "safe") return { value, confidence, repair };
      guess ??= { value, confidence, repair };
    }
  }
  return guess;
}
