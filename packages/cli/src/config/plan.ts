import { resolve } from "node:path";
import { shownPath } from "../checking/shown-path.ts";
import { type FailPolicy, failPolicy, type PolicyChoice } from "../policy/fail-policy.ts";
import type { ConfigCheck } from "./config-schema.ts";
import { matchingFiles } from "./matching-files.ts";
import type { LoadedConfig } from "./read-config.ts";

/** What one check of a configuration asks, defaults and command line included. */
export interface PlannedCheck extends Pick<ConfigCheck, "sheet" | "maxErrors"> {
  /** What a person knows it by. */
  readonly name: string;
  readonly schema: string | undefined;
  readonly strict: boolean;
  readonly ignoreHeaderCase: boolean;
  readonly policy: FailPolicy;
  /** Whole paths. */
  readonly files: readonly string[];
  /** Patterns that stand for no file, though they should. */
  readonly unmatched: readonly string[];
}

/** What the command line says for every check. */
export interface PlanOverrides extends PolicyChoice {
  readonly strict?: boolean | undefined;
}

/** The files of each check of a configuration; a file belongs to the first check that names it. */
export async function planOf({ config, folder }: LoadedConfig, overrides: PlanOverrides): Promise<PlannedCheck[]> {
  const taken = new Set<string>();
  const plan: PlannedCheck[] = [];
  for (const check of config.checks) {
    const excluded = new Set<string>();
    for (const pattern of check.exclude ?? [])
      for (const file of await matchingFiles(folder, pattern)) excluded.add(file);
    const files: string[] = [];
    const unmatched: string[] = [];
    for (const pattern of check.files) {
      const found = await matchingFiles(folder, pattern);
      if (found.length === 0 && check.optional !== true) unmatched.push(pattern);
      for (const file of found) {
        if (excluded.has(file) || taken.has(file)) continue;
        taken.add(file);
        files.push(file);
      }
    }
    const asked = { ...config, ...check };
    plan.push({
      name: check.files.join(", "),
      schema: schemaFrom(folder, check.schema),
      strict: overrides.strict ?? asked.strict ?? false,
      ignoreHeaderCase: asked.ignoreHeaderCase ?? false,
      policy: policyOf(asked, overrides),
      files,
      unmatched,
      ...(asked.maxErrors === undefined ? {} : { maxErrors: asked.maxErrors }),
      ...(check.sheet === undefined ? {} : { sheet: check.sheet }),
    });
  }
  return plan;
}

/** Where the command line says when to fail, allowances of the configuration that would then be of no use are dropped. */
function policyOf(asked: PolicyChoice, given: PolicyChoice): FailPolicy {
  const failOn = given.failOn ?? asked.failOn;
  const overrides = given.failOn !== undefined;
  return failPolicy({
    failOn,
    maxAllowedErrors: given.maxAllowedErrors ?? (overrides && failOn === "never" ? undefined : asked.maxAllowedErrors),
    maxAllowedRemarks:
      given.maxAllowedRemarks ?? (overrides && failOn !== "remark" ? undefined : asked.maxAllowedRemarks),
  });
}

/** A schema that is a file stands beside the configuration too; it is named from here, as the files are. */
function schemaFrom(folder: string, schema: string | undefined): string | undefined {
  if (schema === undefined || /^[a-z][a-z\d+.-]*:/i.test(schema)) return schema;
  return /\.json$/i.test(schema) || /^\.{1,2}[/\\]/.test(schema) ? shownPath(resolve(folder, schema)) : schema;
}
