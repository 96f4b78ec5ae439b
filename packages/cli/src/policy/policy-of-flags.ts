import { countIn } from "../count-in.ts";
import { failOnNames, type PolicyChoice } from "./fail-policy.ts";

interface Given {
  readonly "fail-on"?: string | undefined;
  readonly "max-allowed-errors"?: string | undefined;
  readonly "max-allowed-remarks"?: string | undefined;
}

/** What the command line says of when to fail. */
export function policyOfFlags(flags: Given): PolicyChoice {
  const count = (name: "max-allowed-errors" | "max-allowed-remarks") => {
    const text = flags[name];
    return text === undefined ? undefined : countIn(`--${name}`, text);
  };
  return {
    failOn: failOnNames.find((name) => name === flags["fail-on"]),
    maxAllowedErrors: count("max-allowed-errors"),
    maxAllowedRemarks: count("max-allowed-remarks"),
  };
}
