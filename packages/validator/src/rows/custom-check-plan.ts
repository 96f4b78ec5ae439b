import type { Finding } from "@opendatalocale/report";
import type { CustomCheckDescriptor } from "@opendatalocale/table-schema";
import { type Check, CheckParamsError, type CompiledCheck } from "../check.ts";
import { checks } from "../checks.generated.ts";
import type { Column } from "../column.ts";

/** A custom check of the schema, ready to run on this file. */
export interface PlannedCheck {
  readonly check: Check;
  readonly compiled: CompiledCheck;
  /** The name the schema used. */
  readonly calledAs: string;
  /** Index (from 0) in the file of each of its columns, -1 for one that the file lacks. */
  readonly indexes: Int32Array;
}

/** Finds and compiles the schema's custom checks. A check that does not exist or whose params do not fit is an error; the others still run. */
export async function planCustomChecks(
  calls: readonly CustomCheckDescriptor[],
  columns: readonly Column[],
): Promise<{ planned: PlannedCheck[]; findings: Finding[] }> {
  const planned: PlannedCheck[] = [];
  const findings: Finding[] = [];
  for (const call of calls) {
    const check = checks.find((one) => one.custom?.names.includes(call.name));
    if (!check?.custom) {
      findings.push({ type: "check-error", severity: "error", check: call.name, params: { reason: "unknown" } });
      continue;
    }
    try {
      const compiled = await check.custom.compile(call.params);
      planned.push({ check, compiled, calledAs: call.name, indexes: indexesOf(compiled.columns, columns) });
    } catch (error) {
      if (!(error instanceof CheckParamsError)) throw error;
      findings.push({
        type: "check-error",
        severity: "error",
        check: call.name,
        params: { reason: "params", param: error.param },
      });
    }
  }
  return { planned, findings };
}

function indexesOf(names: readonly string[], columns: readonly Column[]): Int32Array {
  return Int32Array.from(names, (name) => columns.findIndex((column) => column.name === name));
}
