import type { Figure } from "@opendatalocale/territories";

/** What the user knows of an authority beyond its record. Everything is optional. */
export interface Facts {
  /** Full-time equivalents, declared: wins over the record and over any SIRENE band. */
  readonly fte?: { readonly value: number; readonly vintage?: string };
  /** The member commune with most inhabitants, of an EPCI. */
  readonly largestMember?: { readonly name: string; readonly municipal: Figure };
  /** Answers to the questions of conditional duties, by the question's id. */
  readonly answers?: Readonly<Record<string, boolean>>;
}
