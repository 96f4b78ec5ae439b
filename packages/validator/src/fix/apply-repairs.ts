import type { FixOptions } from "./fix-table.ts";
import { kindKey } from "./proposal-count.ts";
import { openProposed, type RepairProposals, type RereadableInput } from "./propose-repairs.ts";

/**
 * The table with the given proposals carried out, header first, row by row, in constant memory; the table itself is left as it is.
 * Keep the proposals that are wanted: `{ ...found, proposals: found.proposals.filter(({ confidence }) => confidence === "safe") }`.
 * What could run as a formula is made harmless in any case, and told to `onChange` as the rest is.
 */
export async function* applyRepairs(
  table: RereadableInput,
  wanted: RepairProposals,
  options: Pick<FixOptions, "onChange"> = {},
): AsyncGenerator<readonly string[]> {
  const kinds = new Set(wanted.proposals.map(kindKey));
  const fix = await openProposed(wanted, table);
  yield* fix.mend({ ...options, accepts: (kind) => kinds.has(kindKey(kind)) });
}
