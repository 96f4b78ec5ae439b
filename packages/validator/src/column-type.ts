import type { Bilingual } from "@opendatalocale/schemas";

/** Everything the project knows about one meaning that a column may have, in one file of `column-types/`. */
export interface ColumnType {
  /** Kebab-case; stable, what the JSON of `odl detect` says. */
  readonly name: string;
  readonly title: Bilingual;
  /** Words that announce it in a label: lower case, without accents, one blank between words. */
  readonly labels: readonly string[];
  /** 0 to 1: how little chance something else has to fit. A check digit is near 1, any small number near 0. */
  readonly telling: number;
  /** True when cells alone prove little: another meaning has the very same shape (postal code, INSEE code). */
  readonly needsLabel?: true;
  /** The cell is trimmed, not empty, and cut at {@link CELL_LENGTH}. */
  readonly fits: (cell: string) => boolean;
  /** A damaged or foreign writing of it (`2,43E+13` for a SIRET); only believed under a label that announces the type. */
  readonly resembles?: (cell: string) => boolean;
  /** What cells one by one cannot show. */
  readonly fitsColumn?: (column: ColumnFacts) => boolean;
  readonly ok: readonly [string, ...string[]];
  readonly ko: readonly [string, ...string[]];
}

export interface ColumnFacts {
  readonly distinct: ReadonlySet<string>;
  /** Cells that are not empty. */
  readonly filled: number;
  readonly empty: number;
}

/** Longer cells are looked at up to here. */
export const CELL_LENGTH = 2000;

export function defineColumnType(type: ColumnType): ColumnType {
  return type;
}
