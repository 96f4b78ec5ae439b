import { UsageError } from "../usage-error.ts";

export const failOnNames = ["error", "remark", "never"] as const;

/** When a run fails. */
export interface FailPolicy {
  /** What makes it fail: errors, remarks too, or nothing that files hold. */
  readonly failOn: (typeof failOnNames)[number];
  /** Errors and remarks that are let pass, all files together. */
  readonly maxAllowedErrors: number;
  readonly maxAllowedRemarks: number;
}

export type PolicyChoice = { readonly [Name in keyof FailPolicy]?: FailPolicy[Name] | undefined };

/** The policy asked for; `error` and no allowance where nothing is said. Throws {@link UsageError} for an allowance that nothing would look at. */
export function failPolicy(choice: PolicyChoice): FailPolicy {
  const { failOn = "error", maxAllowedErrors, maxAllowedRemarks } = choice;
  if (failOn === "never" && (maxAllowedErrors ?? 0) > 0) throw useless("maxAllowedErrors", "error");
  if (failOn !== "remark" && (maxAllowedRemarks ?? 0) > 0) throw useless("maxAllowedRemarks", "remark");
  return { failOn, maxAllowedErrors: maxAllowedErrors ?? 0, maxAllowedRemarks: maxAllowedRemarks ?? 0 };
}

function useless(name: "maxAllowedErrors" | "maxAllowedRemarks", needed: string): UsageError {
  const flag = name === "maxAllowedErrors" ? "--max-allowed-errors" : "--max-allowed-remarks";
  return new UsageError("useless-allowance", {
    fr: `${flag} (${name}) ne sert qu’avec --fail-on ${needed} (failOn)`,
    en: `${flag} (${name}) is of use with --fail-on ${needed} (failOn) only`,
  });
}
