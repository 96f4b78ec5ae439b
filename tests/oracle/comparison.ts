import type { Report } from "@opendatalocale/report";
import type { OfficialAnswer } from "./official-validator.ts";

/** A place where one validator finds something, in words both share. */
export interface Place {
  readonly type: string;
  readonly row: number;
  readonly field: string;
}

export interface Comparison {
  readonly id: string;
  readonly oursValid: boolean;
  readonly theirsValid: boolean;
  /** What the official validator said when it could not check the file. */
  readonly theirFailure: string | null;
  readonly ourFailure: string | null;
  readonly onlyOurs: readonly Place[];
  readonly onlyTheirs: readonly Place[];
}

/** The official validator stops listing at this many errors. */
const THEIR_LIMIT = 1000;

export function compare(id: string, ours: Report, theirs: OfficialAnswer): Comparison {
  const ourPlaces = ours.errors.map(
    (error): Place => ({ type: sharedType(error.type), row: error.rowNumber ?? 0, field: error.fieldName ?? "" }),
  );
  const theirErrors = theirs.errors ?? [];
  const theirPlaces = theirErrors.map(
    (error): Place => ({ type: sharedType(error.type), row: error.rowNumber ?? 0, field: error.fieldName ?? "" }),
  );
  const isCut = theirErrors.length >= THEIR_LIMIT;
  const lastRow = isCut ? Math.max(...theirPlaces.map((place) => place.row)) : Number.POSITIVE_INFINITY;
  return {
    id,
    oursValid: ours.valid,
    theirsValid: theirs.valid ?? false,
    theirFailure: theirs.failure ?? null,
    ourFailure: ours.failure?.code ?? null,
    onlyOurs: without(
      ourPlaces.filter((place) => place.row < lastRow),
      theirPlaces,
    ),
    onlyTheirs: without(
      theirPlaces.filter((place) => place.row < lastRow),
      ourPlaces,
    ),
  };
}

/** The official validator gives the checks it takes from its French formats one common type. */
function sharedType(type: string): string {
  return type === "french-siret-value" ||
    type === "french-siren-value" ||
    type === "nomenclature-actes-value" ||
    type === "nomenclature-actes"
    ? "custom-check-error"
    : type;
}

/** Multiset difference. An extra cell has no column name for either. */
function without(places: readonly Place[], others: readonly Place[]): Place[] {
  const left = new Map<string, number>();
  for (const place of others) left.set(key(place), (left.get(key(place)) ?? 0) + 1);
  return places.filter((place) => {
    const count = left.get(key(place)) ?? 0;
    left.set(key(place), count - 1);
    return count <= 0;
  });
}

function key({ type, row, field }: Place): string {
  return `${type} ${row} ${type === "extra-cell" ? "" : field}`;
}

export function agrees(one: Comparison): boolean {
  return one.oursValid === one.theirsValid && one.onlyOurs.length === 0 && one.onlyTheirs.length === 0;
}
