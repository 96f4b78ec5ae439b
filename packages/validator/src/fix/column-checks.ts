import type { CompiledSchema } from "@opendatalocale/table-schema";
import type { CompiledCheck } from "../check.ts";
import { planCustomChecks } from "../rows/custom-check-plan.ts";

/** The checks that a schema calls on one column only, by column. Those that cannot be compiled are the validation's to tell. */
export async function columnChecks({
  customChecks,
}: Pick<CompiledSchema, "customChecks">): Promise<ReadonlyMap<string, readonly CompiledCheck[]>> {
  const { planned } = await planCustomChecks(customChecks, []);
  const byColumn = new Map<string, CompiledCheck[]>();
  for (const { compiled } of planned) {
    const [column, ...others] = compiled.columns;
    if (others.length === 0) byColumn.set(column, [...(byColumn.get(column) ?? []), compiled]);
  }
  return byColumn;
}
