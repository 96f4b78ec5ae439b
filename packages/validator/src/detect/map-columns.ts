import { acceptanceOf, contentLikeness } from "./content-likeness.ts";
import { type LabelKinship, labelLikeness } from "./label-likeness.ts";
import type { SampledColumn } from "./sampled-column.ts";
import type { FieldProfile } from "./schema-profile.ts";

/** A column of the file taken for a field of a schema. */
export interface ColumnMatch {
  /** Position in the file, from 1. */
  readonly column: number;
  readonly label: string;
  readonly field: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** How the label led there; `none` when the cells alone did. */
  readonly by: LabelKinship;
  /** Share of the sampled cells that the field accepts; null for an empty column. */
  readonly accepted: number | null;
}

/** Below this confidence a column is left without field. */
const LEAST = 0.4;
/** What cells alone may prove. */
const CELLS_ALONE = 0.6;
/** How far cells remove the doubt that a label leaves. */
const SUPPORT = 0.7;
/** What is left of a likeness that the cells contradict. */
const CONTRADICTED = 0.7;

/** Gives each column its likeliest field, the surest pairs first; no field twice. In the order of the file. */
export function mapColumns(columns: readonly SampledColumn[], fields: readonly FieldProfile[]): ColumnMatch[] {
  const acceptance = acceptanceOf(columns, fields);
  const pairs = columns.flatMap(({ guess, forms }, column) =>
    fields.map((field, index) => {
      const likeness = labelLikeness(forms, field);
      const content = contentLikeness(guess, field, { column, field: index }, acceptance);
      return { column, index, ...likeness, ...content, confidence: together(likeness.score, content) };
    }),
  );
  pairs.sort((a, b) => b.confidence - a.confidence || a.index - b.index || a.column - b.column);
  const takenColumns = new Set<number>();
  const takenFields = new Set<number>();
  const matches: ColumnMatch[] = [];
  for (const { column, index, confidence, kinship, accepted } of pairs) {
    if (confidence < LEAST) break;
    if (takenColumns.has(column) || takenFields.has(index)) continue;
    takenColumns.add(column);
    takenFields.add(index);
    matches.push({
      column: column + 1,
      label: columns[column]?.guess.label ?? "",
      field: fields[index]?.name ?? "",
      confidence: rounded(confidence),
      by: kinship,
      accepted: accepted === null ? null : rounded(accepted),
    });
  }
  return matches.sort((a, b) => a.column - b.column);
}

function together(label: number, { telling, contradicts }: { telling: number; contradicts: boolean }): number {
  if (contradicts) return label * CONTRADICTED;
  if (label === 0) return telling * CELLS_ALONE;
  return 1 - (1 - label) * (1 - telling * SUPPORT);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
