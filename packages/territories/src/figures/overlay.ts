import type { Authority, Figure, StaffBand } from "../authority.ts";
import type { FigureRow, FigureSet, NewAuthority } from "./figure-set.ts";

/** Imported figures laid over the packaged ones. */
export interface Overlay {
  /** The authority with the newest figures: an imported one of the same year wins; a declared number of staff always does. */
  readonly apply: (authority: Authority) => Authority;
  /** An authority that only the imports know. */
  readonly bySiren: (siren: string) => Authority | null;
  /** All of those; made when first asked for: Sirene brings tens of thousands. */
  readonly authorities: () => readonly Authority[];
}

/** Later sets win over earlier ones of the same year. */
export function overlay(sets: readonly FigureSet[]): Overlay {
  const rows = new Map<string, { readonly row: FigureRow; readonly set: FigureSet }[]>();
  const named = new Map<string, NewAuthority>();
  for (const set of sets) {
    for (const row of set.rows) {
      const known = rows.get(row.key);
      if (known) known.push({ row, set });
      else rows.set(row.key, [{ row, set }]);
      if (row.authority) named.set(row.key, { ...named.get(row.key), ...row.authority });
    }
  }
  const apply = (authority: Authority): Authority => {
    const found = [...(rows.get(authority.siren ?? "") ?? []), ...(rows.get(authority.code) ?? [])];
    const own = authority.code === authority.siren ? new Set(found) : found;
    let result = authority;
    for (const { row, set } of own) result = withRow(result, row, set);
    return result;
  };
  const bySiren = (siren: string): Authority | null => {
    const about = named.get(siren);
    return about ? apply(newAuthority(siren, about)) : null;
  };
  let all: readonly Authority[] | null = null;
  const authorities = () => {
    all ??= [...named].map(([key, about]) => apply(newAuthority(key, about)));
    return all;
  };
  return { apply, bySiren, authorities };
}

function newAuthority(key: string, { kind, name, legalForm, departements = [], members }: NewAuthority): Authority {
  return {
    siren: key,
    code: key,
    kind,
    legalCategory: null,
    legalForm: legalForm ?? null,
    name,
    departements,
    region: null,
    epci: null,
    ...(members === undefined ? {} : { members }),
    population: { municipal: null, total: null },
    staff: { fte: null, band: null },
  };
}

function withRow(authority: Authority, row: FigureRow, { source, vintage: setVintage }: FigureSet): Authority {
  const vintage = row.vintage ?? setVintage;
  const { population, staff } = authority;
  const figure = (value: number | undefined): Figure | null =>
    value === undefined || vintage === null ? null : { value, vintage, source };
  const band: StaffBand | null =
    row.band === undefined || vintage === null ? null : { code: row.band, vintage, source };
  return {
    ...authority,
    legalCategory: row.legalCategory ?? authority.legalCategory,
    population: {
      municipal: newest(population.municipal, figure(row.municipal)),
      total: newest(population.total, figure(row.total)),
    },
    staff: {
      fte: newest(staff.fte, figure(row.fte)),
      band: newest(staff.band, band),
    },
  };
}

function newest<Dated extends { readonly vintage: string }>(old: Dated | null, other: Dated | null): Dated | null {
  if (old === null || other === null) return other ?? old;
  return other.vintage >= old.vintage ? other : old;
}
