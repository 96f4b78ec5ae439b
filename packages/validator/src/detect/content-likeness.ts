import type { FieldReader } from "@opendatalocale/table-schema";
import { plainLetters } from "../nearest.ts";
import type { ColumnGuess } from "./column-types-of.ts";
import type { SampledColumn } from "./sampled-column.ts";
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

/** What the fields accept of a file. */
export interface Acceptance {
  /** Share of the cells of each column that each field accepts: `[column][field]`, null for an empty column. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** For each field, the sum of its shares and how many columns are not empty. */
  readonly totals: readonly { readonly sum: number; readonly columns: number }[];
}

export function acceptanceOf(columns: readonly SampledColumn[], fields: readonly FieldProfile[]): Acceptance {
  const shares = columns.map(({ tried }) =>
    fields.map(({ reader, choices }) => {
      if (tried.length === 0) return null;
      const isGood = (cell: string) => !("error" in reader(cell)) || choices.has(plainLetters(cell));
      return tried.filter(isGood).length / tried.length;
    }),
  );
  const totals = fields.map((_, field) => {
    const known = shares.flatMap((row) => row[field] ?? []);
    return { sum: known.reduce((sum, share) => sum + share, 0), columns: known.length };
  });
  return { shares, totals };
}

export function contentLikeness(
  guess: ColumnGuess,
  field: FieldProfile,
  position: { readonly column: number; readonly field: number },
  { shares, totals }: Acceptance,
): ContentLikeness {
  const accepted = shares[position.column]?.[position.field] ?? null;
  if (accepted === null) return { accepted, telling: 0, contradicts: false };
  const { sum = 0, columns = 0 } = totals[position.field] ?? {};
  const rarity = columns < 2 ? 0 : 1 - (sum - accepted) / (columns - 1);
  const byReader = accepted * Math.min(rarity, strictness(field.reader));
  const byMeaning =
    BY_TYPE *
    Math.max(0, ...guess.types.map(({ type, confidence }) => Math.min(confidence, field.types.get(type) ?? 0)));
  const isAnotherWriting = guess.types.some(({ type, share }) => share > 0.5 && writings[field.reader.type]?.has(type));
  return {
    accepted,
    telling: Math.max(byReader, byMeaning),
    contradicts: accepted < REFUSED && byMeaning < REFUSED && !isAnotherWriting,
  };
}

/** Below this, neither the field nor the meaning of the cells supports the other. */
const REFUSED = 0.3;
/** A meaning is a guess. */
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
  return strictTypes[type] ?? 0;
}

const strictTypes: Readonly<Record<string, number>> = {
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
