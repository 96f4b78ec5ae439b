import type { Authority, Figure, StaffBand } from "../authority.ts";
import type { FigureRow, FigureSet, NewAuthority } from "./figure-set.ts";

/** Imported figures laid over the packaged ones. */
export interface Overlay {
  /** The authority with the newest figures: of one year, the imported one wins. */
  readonly apply: (authority: Authority) => Authority;
  /** An authority that only the imports know. */
  readonly bySiren: (siren: string) => Promise<Authority | null>;
  /** All of those; read when first asked for: Sirene brings tens of thousands. */
  readonly authorities: () => Promise<readonly Authority[]>;
}

/** Later sets win over earlier ones of the same year. `more` gives the sets that speak of no packaged authority. */
export function overlay(sets: readonly FigureSet[], more: () => Promise<readonly FigureSet[]>): Overlay {
  const first = sets.map(byKey);
  let all: Promise<readonly FigureSet[]> | null = null;
  const everything = () => {
    all ??= more().then((others) => [...others.map(byKey), ...first]);
    return all;
  };
  let authorities: Promise<readonly Authority[]> | null = null;
  return {
    apply: (authority) => withFigures(authority, first),
    bySiren: async (siren) => {
      const known = await everything();
      return added(
        siren,
        known.flatMap((set) => rowsOf(set, siren)),
        known,
      );
    },
    authorities: () => {
      authorities ??= everything().then(everyAdded);
      return authorities;
    },
  };
}

function everyAdded(sets: readonly FigureSet[]): Authority[] {
  const rows = new Map<string, FigureRow[]>();
  for (const row of sets.flatMap((set) => set.rows))
    if (row.authority) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return [...rows].flatMap(([key, own]) => added(key, own, sets) ?? []);
}

/** Null where no row says who it is. */
function added(key: string, rows: readonly FigureRow[], sets: readonly FigureSet[]): Authority | null {
  let about: NewAuthority | null = null;
  for (const { authority } of rows) if (authority) about = Object.assign({}, about, authority);
  return about && withFigures(newAuthority(key, about), sets);
}

function withFigures(authority: Authority, sets: readonly FigureSet[]): Authority {
  const keys = new Set([authority.siren ?? authority.code, authority.code]);
  let result = authority;
  for (const set of sets)
    for (const key of keys) for (const row of rowsOf(set, key)) result = withRow(result, row, set);
  return result;
}

/** Rows are looked for by halves: a map of a hundred thousand would cost more than most questions. */
function byKey(set: FigureSet): FigureSet {
  const isSorted = set.rows.every(({ key }, at) => at === 0 || (set.rows[at - 1]?.key ?? "") <= key);
  return isSorted ? set : { ...set, rows: [...set.rows].sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

function rowsOf({ rows }: FigureSet, key: string): FigureRow[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  const found: FigureRow[] = [];
  for (let row = rows[low]; row?.key === key; row = rows[++low]) found.push(row);
  return found;
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
