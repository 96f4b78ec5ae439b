import type { Finding, JsonValue } from "@opendatalocale/report";

/** A param of a finding as a person reads it; empty when it is not there. */
export function spoken(finding: Finding, param: string): string {
  return text(finding.params?.[param]);
}

/** A number of things, in the words for one or for several: `1 ligne`, `3 lignes`. */
export function counted(finding: Finding, param: string, one: string, several: string): string {
  const count = spoken(finding, param);
  return `${count} ${count === "1" || count === "0" ? one : several}`;
}

/** The params that are lists, each item as a person reads it. */
export function spokenList(finding: Finding, param: string): string[] {
  const value = finding.params?.[param];
  return Array.isArray(value) ? value.map((item: JsonValue) => text(item)) : [];
}

/** The faulty cell, cut to what fits in a sentence. */
export function spokenCell({ cell = "" }: Finding): string {
  return cell.length > 80 ? `${cell.slice(0, 80)}…` : cell;
}

function text(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
