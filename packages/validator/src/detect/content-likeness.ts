import type { FieldReader } from "@opendatalocale/table-schema";
import { plainLetters } from "../nearest.ts";
import type { ColumnGuess } from "./column-types-of.ts";
import type { FieldProfile } from "./schema-profile.ts";

/** What the cells of a column say of a field. */
export interface ContentLikeness {
  /** Share of the filled cells that the field accepts, a choice of its list in other letters included; null for an empty column. */
  readonly accepted: number | null;
  /** 0 to 1: how much the cells alone point to this field. */
  readonly telling: number;
  /** True when the cells speak against the field. */
  readonly contradicts: boolean;
}

/** Share of the cells of each column that each field accepts: `[column][field]`, null for an empty column. */
export type Acceptance = readonly (readonly (number | null)[])[];

/** Distinct cells of a column that readers try. */
const TRIED = 100;

export function acceptanceOf(columns: readonly (readonly string[])[], fields: readonly FieldProfile[]): Acceptance {
  return columns.map((cells) => {
    const tried = [...new Set(cells)].filter((cell) => cell.trim() !== "").slice(0, TRIED);
    return fields.map(({ reader, choices }) => {
      if (tried.length === 0) return null;
      const isGood = (cell: string) => !("error" in reader(cell)) || choices.has(plainLetters(cell));
      return tried.filter((cell) => isGood(cell.trim())).length / tried.length;
    });
  });
}

export function contentLikeness(
  guess: ColumnGuess,
  field: FieldProfile,
  position: { readonly column: number; readonly field: number },
  acceptance: Acceptance,
): ContentLikeness {
  const accepted = acceptance[position.column]?.[position.field] ?? null;
  if (accepted === null) return { accepted, telling: 0, contradicts: false };
  const others = acceptance.flatMap((row, column) => (column === position.column ? [] : (row[position.field] ?? [])));
  const rarity = others.length === 0 ? 0 : 1 - others.reduce((sum, share) => sum + share, 0) / others.length;
  const byReader = accepted * Math.min(rarity, strictness(field.reader));
  const byType = Math.max(
    0,
    ...guess.types.map(({ type, confidence }) => Math.min(confidence, field.types.get(type) ?? 0)),
  );
  const telling = Math.max(byReader, byType * BY_TYPE);
  const isAnotherWriting = guess.types.some(({ type, share }) => share > 0.5 && writings[field.reader.type]?.has(type));
  return { accepted, telling, contradicts: accepted < 0.3 && byType < 0.3 && !isAnotherWriting };
}

const BY_TYPE = 0.9;

/** Column types that a field refuses as they are written, and would take once mended. */
const writings: Readonly<Record<string, ReadonlySet<string>>> = {
  boolean: new Set(["boolean"]),
  date: new Set(["iso-date", "french-date", "written-date", "other-date", "datetime", "year"]),
  datetime: new Set(["iso-date", "french-date", "other-date", "datetime"]),
  geopoint: new Set(["lon-lat", "lat-lon"]),
  integer: new Set(["integer", "decimal"]),
  number: new Set(["decimal", "decimal-comma", "integer", "money", "percent"]),
  year: new Set(["year"]),
};

/** How much it means that a field accepts a cell. */
function strictness({ field: { constraints }, type }: FieldReader): number {
  if (constraints?.enum !== undefined) return 0.85;
  if (constraints?.pattern !== undefined) return 0.65;
  return byType[type] ?? 0;
}

const byType: Readonly<Record<string, number>> = {
  geopoint: 0.8,
  geojson: 0.8,
  datetime: 0.6,
  date: 0.5,
  time: 0.5,
  yearmonth: 0.5,
  boolean: 0.35,
  year: 0.35,
  number: 0.3,
  integer: 0.3,
};
