import type { Suggestion } from "@opendatalocale/report";
import type { Repair, RepairField } from "../repair.ts";
import { repairs } from "../repairs.generated.ts";

/** Longer cells are left alone: half a value would be a lost one. In UTF-16 units. */
const LONGEST_CELL = 500;
/** Damage of the text itself is mended in longer ones too. */
const LONGEST_TEXT = 100_000;

export interface CellRepair extends Suggestion {
  readonly repair: Repair;
  /** The text is mended and the cell is still faulty, in another way that no repair knows of. */
  readonly isPartial: boolean;
}

/**
 * The best that can be made of a cell: a safe proposal if there is one. What is proposed reads without error and leaves fewer
 * faults than there were; failing that, the damage that any text may show is still mended. A cell without fault is only mended so.
 */
export function repairCell(cell: string, field: RepairField): CellRepair | null {
  if (cell.length > LONGEST_TEXT || cell.trim() === "") return null;
  const { reader } = field;
  const faults = faultsOf(cell, field);
  if (faults === 0 && (field.isKey || isPlain(cell))) return null;
  let guess: CellRepair | null = null;
  let partial: CellRepair | null = null;
  for (const repair of repairs) {
    if (!repair.evenIfAccepted && (faults === 0 || cell.length > LONGEST_CELL)) continue;
    if (repair.types && !repair.types.includes(reader.type)) continue;
    for (const { value, confidence } of repair.propose(cell, field)) {
      if (value === cell) continue;
      const left = faultsOf(value, field);
      const isBetter = left < Math.max(faults, 1) && !("error" in reader(value));
      if (isBetter && confidence === "safe") return { value, confidence, repair, isPartial: false };
      if (isBetter) guess ??= { value, confidence, repair, isPartial: false };
      else if (repair.evenIfAccepted && confidence === "safe" && left <= faults)
        partial ??= { value, confidence, repair, isPartial: true };
    }
  }
  return guess ?? partial;
}

/** ASCII without blanks around it, and no number: nothing that a repair would touch in a cell without fault. Most cells are so. */
function isPlain(cell: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(cell) && !/^\d+(?:[.,]0+)?$/.test(cell);
}

/** Errors of the schema and of the checks it calls on this column alone. */
function faultsOf(cell: string, { reader, checks }: RepairField): number {
  const reading = reader(cell);
  let faults = "error" in reading ? reading.errors.length : 0;
  for (const check of checks) {
    if (reading.value === null && check.skipsEmpty) continue;
    if (check.test([reading.value])) faults++;
  }
  return faults;
}
