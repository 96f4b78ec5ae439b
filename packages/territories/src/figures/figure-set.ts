import type { AuthorityKind } from "../authority.ts";

/**
 * What an import brought, as it is kept for later: JSON, so that a command line stores it in a file and a page in its own storage.
 * Figures of a set share its source, and its vintage unless a row says another.
 */
export interface FigureSet {
  /** Of this shape. */
  readonly version: 1;
  /** The importer that read the file: `insee-communes`, `sirene`… */
  readonly importer: string;
  /** Who published the figures, as it is shown beside each. */
  readonly source: string;
  /** Year of the figures; null only where the set has none. */
  readonly vintage: string | null;
  /** True when the file speaks of all there is (Sirene): it takes the place of what its importer brought before. */
  readonly isWhole?: boolean;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow {
  /** SIREN; INSEE code for an authority whose SIREN is not known. */
  readonly key: string;
  readonly municipal?: number;
  readonly total?: number;
  /** Full-time equivalents, as declared. */
  readonly fte?: number;
  /** SIRENE band of headcount. */
  readonly band?: string;
  /** Where it is not the set's. */
  readonly vintage?: string;
  readonly legalCategory?: string;
  /** An authority that the packaged table lacks: a syndicat, a CCAS, a SDIS… */
  readonly authority?: NewAuthority;
}

export interface NewAuthority {
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly legalForm?: string;
  readonly departements?: readonly string[];
  /** INSEE codes. */
  readonly members?: readonly string[];
}
