import type { NewAuthority } from "../figures/figure-set.ts";
import type { CellBlock } from "./cell-block.ts";

/** One format that authorities hold: one file of `imports/`. */
export interface Importer {
  /** Stable: kept with the figures. */
  readonly id: string;
  readonly title: { readonly fr: string; readonly en: string };
  /** Shown beside each figure. */
  readonly source: string;
  /** True when a file of this format speaks of all there is: figures of an earlier one are forgotten. */
  readonly isWhole?: boolean;
  /** How a table is to be read when it is of this format, from its labels and first rows; null when it is another. */
  readonly recognise: (sample: Sample) => Reading | null;
}

export interface Sample {
  readonly labels: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Reading {
  /** 0 to 1: the importer surest of a table reads it. */
  readonly score: number;
  /** Year of the figures, when the columns tell it; else it is looked for in the figures themselves. */
  readonly vintage: string | null;
  /** True when the labels are data: the file has no header. */
  readonly hasNoHeader?: boolean;
  /** Populations of communes that have become one are added up. */
  readonly addsUp?: boolean;
  /** Says what is shown beside each figure, where columns tell more than the importer's own source. */
  readonly source?: string;
  /** Rows worth making strings of, told from their bytes: for files of millions of rows. `read` decides again. */
  readonly keep?: (block: CellBlock, row: number) => boolean;
  /** What a row says, of one authority or of several; nothing for a row that speaks of none. */
  readonly read: (cells: readonly string[]) => readonly Statement[];
}

/** What a row says of an authority. */
export interface Statement {
  /** As written: a SIREN or a SIRET. */
  readonly siren?: string;
  /** INSEE code of a commune, as written. */
  readonly insee?: string;
  readonly name?: string;
  readonly municipal?: number | null;
  readonly total?: number | null;
  readonly fte?: number | null;
  readonly band?: string | null;
  readonly vintage?: string | null;
  readonly legalCategory?: string | null;
  /** What is known of it, should the table lack it. Left out: it then counts as unmatched. */
  readonly authority?: NewAuthority;
  /** True for a body that no table of authorities could have (an association…): it is counted apart when unknown. */
  readonly isOutside?: boolean;
  /** What the file says it is, for the account of what could not be matched. */
  readonly kind?: string;
}

/** Keeps the type while it is written. */
export function defineImport(importer: Importer): Importer {
  return importer;
}
