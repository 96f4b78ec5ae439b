import type { Suggestion } from "@opendatalocale/report";
import type { FieldDescriptor, FieldReader } from "@opendatalocale/table-schema";
import type { CompiledCheck } from "./check.ts";

/**
 * One way to mend a cell, in one file of `repairs/`. It only proposes: a proposal is used when the schema reads it without
 * error, so a repair may guess freely, but must say `safe` only when the meaning cannot change.
 */
export interface Repair {
  /** Kebab-case; what `--only` takes. */
  readonly name: string;
  /** What was done, for the list of changes. */
  readonly reason: { readonly fr: string; readonly en: string };
  /** The types of field it may mend; all of them when left out. */
  readonly types?: readonly string[];
  /** It may also mend a cell that the schema accepts: what it proposes is right, or more likely right, whatever the schema. */
  readonly evenIfAccepted?: boolean;
  readonly propose: (cell: string, field: RepairField) => Iterable<Suggestion>;
  readonly examples: readonly [RepairExample, ...RepairExample[]];
}

/** What a repair may know of the column. */
export interface RepairField {
  readonly reader: FieldReader;
  /** Other cells of the column show that days come first (`25/12/2023`), and none that months do. */
  readonly daysComeFirst: boolean;
  /** The checks that the schema calls on this column alone: what is proposed must not fail one. */
  readonly checks: readonly CompiledCheck[];
  /** Its values must differ from one another: those that the schema accepts are left alone. */
  readonly isKey: boolean;
}

/** A field and a cell; `after` is null when nothing must be proposed. */
export interface RepairExample {
  readonly field: FieldDescriptor;
  readonly before: string;
  readonly after: string | null;
  readonly confidence?: Suggestion["confidence"];
}

export function defineRepair(repair: Repair): Repair {
  return repair;
}

export function safe(value: string): Suggestion {
  return { value, confidence: "safe" };
}

export function toConfirm(value: string): Suggestion {
  return { value, confidence: "to-confirm" };
}
