/** What an authority is. `autre`: overseas collectivities, SDIS, caisses des écoles… */
export type AuthorityKind = "commune" | "epci" | "ept" | "departement" | "region" | "syndicat" | "ccas" | "autre";

/** A figure never goes without its vintage and source. */
export interface Figure {
  readonly value: number;
  /** Year of the census or of the count: `2023`. */
  readonly vintage: string;
  /** Who published it, in words: `INSEE, population municipale (recensement)`. */
  readonly source: string;
}

/** A SIRENE band of headcount: `21` is 50 to 99 employees. Employees, not full-time equivalents. */
export interface StaffBand {
  /** `trancheEffectifsUniteLegale`: NN, 00, 01, 02, 03, 11, 12, 21, 22, 31, 32, 41, 42, 51, 52 or 53. */
  readonly code: string;
  readonly vintage: string;
  readonly source: string;
}

/** A local authority, as one record. What is not known is null. */
export interface Authority {
  /** 9 digits. */
  readonly siren: string | null;
  /** INSEE code (commune, département, région, overseas collectivity) or SIREN (EPCI, EPT, others). */
  readonly code: string;
  readonly kind: AuthorityKind;
  /** SIRENE legal category, 4 digits: `7210`. */
  readonly legalCategory: string | null;
  /** CC, CA, CU, METRO, MET69, EPT… */
  readonly legalForm: string | null;
  readonly name: string;
  /** Codes of the départements it lies in: an EPCI may span several. */
  readonly departements: readonly string[];
  readonly region: string | null;
  /** SIREN of the EPCI a commune belongs to. */
  readonly epci: string | null;
  /** INSEE codes of the communes of an EPCI or EPT. */
  readonly members?: readonly string[];
  /** Of a commune; empty or absent where unknown. */
  readonly postalCodes?: readonly string[];
  readonly population: { readonly municipal: Figure | null; readonly total: Figure | null };
  readonly staff: {
    /** Full-time equivalents, declared by the authority or by who accompanies it. */
    readonly fte: Figure | null;
    readonly band: StaffBand | null;
  };
}
