import { compilePattern, PatternError } from "../pattern/compile-pattern.ts";
import { SchemaError } from "../schema-error.ts";
import type { Constraint } from "./constraint.ts";

/** `pattern`: the whole text must match, in Python's regular expressions. */
export function patternConstraint(source: unknown, pointer: string): Constraint {
  if (typeof source !== "string")
    throw new SchemaError("bad-constraint", `${pointer}/pattern`, { constraint: "pattern" });
  const compiled = compile(source, `${pointer}/pattern`);
  return {
    name: "pattern",
    expected: source,
    holds: (value) => typeof value === "string" && compiled.test(value),
    accepts: compiled.accepts,
  };
}

function compile(source: string, pointer: string) {
  try {
    return compilePattern(source);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const { code, position } = error;
    throw new SchemaError("bad-pattern", pointer, { pattern: source, reason: code, position }, { cause: error });
  }
}
