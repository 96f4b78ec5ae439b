import { CELL_LENGTH } from "../column-type.ts";
import { type ColumnGuess, columnTypesOf } from "./column-types-of.ts";
import { type LabelForms, labelForms } from "./label-likeness.ts";

/** A column of the file as every schema meets it: worked out once. */
export interface SampledColumn {
  readonly guess: ColumnGuess;
  readonly forms: LabelForms;
  /** Some distinct cells, for fields' readers to try. */
  readonly tried: readonly string[];
}

/** Distinct cells that readers try. */
const TRIED = 40;

export function sampledColumn(label: string, cells: readonly string[]): SampledColumn {
  const tried = new Set<string>();
  for (const cell of cells) {
    const text = cell.trim().slice(0, CELL_LENGTH);
    if (text !== "") tried.add(text);
    if (tried.size === TRIED) break;
  }
  return { guess: columnTypesOf(label.trim(), cells), forms: labelForms(label), tried: [...tried] };
}
