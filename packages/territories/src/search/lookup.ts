import type { Authority, AuthorityKind } from "../authority.ts";

/** Why an authority answers the words. `short-name`: without its form (CC, métropole); `near`: another spelling; `former-…`: it goes by another code or name today. */
export type LookupMatch =
  | "siren"
  | "code"
  | "postal-code"
  | "former-code"
  | "former-name"
  | "name"
  | "short-name"
  | "beginning"
  | "words"
  | "near";

export interface Candidate {
  readonly authority: Authority;
  readonly match: LookupMatch;
  /** The old code or name that led here; null when it is the authority's own. */
  readonly via: string | null;
}

/** The answer to words that should mean one authority. */
export interface Lookup {
  /** The authority meant: the only one with this code, or this very name. Null when there is none, or when several may be meant. */
  readonly authority: Authority | null;
  /** Whom the words may mean, best first, at most {@link LookupFilter.limit}. */
  readonly candidates: readonly Candidate[];
  /** How many there are in all. */
  readonly total: number;
}

/** Keeps some authorities. */
export interface AuthorityFilter {
  readonly kind?: AuthorityKind;
  /** Code of a département that the authority lies in. */
  readonly departement?: string;
  /** Code of a région. */
  readonly region?: string;
}

export interface LookupFilter extends AuthorityFilter {
  /** Most candidates listed (default 20). */
  readonly limit?: number;
}

/** Kinds that imports bring. */
export const importedKinds: readonly AuthorityKind[] = ["syndicat", "ccas", "autre"];

/** True for those that the filter keeps. */
export function keeps({ kind, departement, region }: AuthorityFilter, authority: Authority): boolean {
  return (
    (kind === undefined || authority.kind === kind) &&
    (departement === undefined || authority.departements.includes(departement)) &&
    (region === undefined || authority.region === region)
  );
}
