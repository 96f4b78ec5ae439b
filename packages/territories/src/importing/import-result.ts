import type { FigureSet } from "../figures/figure-set.ts";
import type { NoMatch } from "./match-table.ts";

/** The account of an import. */
export interface ImportResult {
  /** Id of the importer that knew the file. */
  readonly importer: string;
  readonly title: { readonly fr: string; readonly en: string };
  /** Rows of the file, header left out. */
  readonly rows: number;
  /** Authorities of the packaged table that the file speaks of. */
  readonly matched: number;
  /** Authorities that only the file knows: syndicats, CCAS… */
  readonly added: number;
  readonly unmatched: Unmatched;
  /** Year of the figures; null when neither the columns nor the figures tell it: it must then be given for them to be kept. */
  readonly vintage: string | null;
  /** How many figures of each sort. */
  readonly figures: { readonly municipal: number; readonly total: number; readonly fte: number; readonly band: number };
  readonly notes: readonly ImportNote[];
  /** What to keep; null when there is nothing, or figures without a vintage. */
  readonly set: FigureSet | null;
}

export interface Unmatched {
  readonly total: number;
  readonly byReason: Readonly<Partial<Record<NoMatch, number>>>;
  /** By what the file says they are, where it does. */
  readonly byKind: Readonly<Record<string, number>>;
  /** The first ones, at most 100. */
  readonly rows: readonly UnmatchedRow[];
}

export interface UnmatchedRow {
  /** As a spreadsheet numbers it, the header being row 1. */
  readonly row: number;
  readonly reason: NoMatch;
  readonly code: string;
  readonly name: string | null;
  readonly kind: string | null;
}

/** What else is to be known, without wording. */
export type ImportNote =
  /** Rows of arrondissements of Paris, Lyon and Marseille, or of merged communes, added up in their commune. */
  | { readonly code: "former-added-up"; readonly count: number }
  /** The file has communes of all France, and none of Mayotte: INSEE publishes them apart. */
  | { readonly code: "mayotte-missing" }
  /** SIREN that held spaces or invisible characters. */
  | { readonly code: "repaired-sirens"; readonly count: number }
  /** Bodies that are no local authority: associations, agencies, State services. */
  | { readonly code: "outside"; readonly count: number }
  /** The vintage was found by comparing the figures with the packaged ones. */
  | { readonly code: "vintage-by-figures"; readonly vintage: string }
  /** Repeated lines about one authority with different figures: the last was kept. */
  | { readonly code: "repeated"; readonly count: number };
