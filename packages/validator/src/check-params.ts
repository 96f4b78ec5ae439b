import { type CheckParams, CheckParamsError } from "./check.ts";

/** A column's name among the params of a check. */
export function columnParam(params: CheckParams, name: string): string {
  const value = params[name];
  if (typeof value !== "string" || value === "") throw new CheckParamsError(name, "a column name is expected");
  return value;
}

/** A list of columns among the params of a check. */
export function columnsParam(params: CheckParams, name: string): string[] {
  const value = params[name];
  if (!Array.isArray(value)) throw new CheckParamsError(name, "a list of column names is expected");
  return value.map((item) => {
    if (typeof item !== "string") throw new CheckParamsError(name, "a list of column names is expected");
    return item;
  });
}
