import { CELL_LENGTH, type ColumnFacts, type ColumnType } from "../column-type.ts";
import { columnTypes } from "../column-types.generated.ts";
import { hintIn } from "./label-words.ts";

/** One meaning that a column may have. */
export interface TypeGuess {
  /** Name of the column type. */
  readonly type: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** 0 to 1: the cells that fit, out of those that are not empty. */
  readonly share: number;
  /** 0 to 1: the cells that are a damaged writing of it (`2,43E+13`); 0 unless the label announces the type. */
  readonly damaged: number;
  /** True when the label announces the type. */
  readonly announced: boolean;
}

/** What the sampled cells of a column say. */
export interface ColumnGuess {
  readonly label: string;
  /** Sampled cells that are not empty. */
  readonly filled: number;
  /** The likeliest first, at most {@link MOST}; empty when nothing is plausible. */
  readonly types: readonly TypeGuess[];
}

const MOST = 5;
/** Below this a guess is noise. */
const LEAST = 0.1;
/** A damaged cell speaks less than one that fits. */
const DAMAGED = 0.85;
/** Without the label that the type needs, its shape proves little. */
const UNANNOUNCED = 0.4;
/** How far a label that announces the type removes the doubt that its cells leave. */
const LABEL = 0.75;
/** Distinct cells after which a type that almost none fits is given up. */
const ENOUGH = 50;

/** Ranks the meanings of a column. */
export function columnTypesOf(label: string, cells: readonly string[]): ColumnGuess {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const cell of cells) {
    const text = cell.trim().slice(0, CELL_LENGTH);
    if (text === "") continue;
    filled++;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const facts: ColumnFacts = { distinct: new Set(counts.keys()), filled, empty: cells.length - filled };
  const types = columnTypes
    .map((type) => guess(type, label, counts, facts))
    .filter(({ confidence }) => confidence >= LEAST)
    .sort((a, b) => b.confidence - a.confidence || (a.type < b.type ? -1 : 1))
    .slice(0, MOST);
  return { label, filled, types };
}

function guess(type: ColumnType, label: string, counts: ReadonlyMap<string, number>, facts: ColumnFacts): TypeGuess {
  const hint = hintIn(label, type.labels);
  const { fits, damaged } = countFits(type, counts, hint > 0);
  const isColumn = fits > 0 && (type.fitsColumn?.(facts) ?? true);
  const share = isColumn ? fits / facts.filled : 0;
  const damage = damaged / Math.max(1, facts.filled);
  const likeness = share + DAMAGED * damage;
  const base =
    hint > 0 ? 1 - (1 - type.telling) * (1 - LABEL * hint) : type.telling * (type.needsLabel ? UNANNOUNCED : 1);
  const evidence = 1 - 0.5 ** facts.filled;
  return {
    type: type.name,
    confidence: rounded(likeness ** 2 * base * evidence),
    share: rounded(share),
    damaged: rounded(damage),
    announced: hint > 0,
  };
}

function countFits(type: ColumnType, counts: ReadonlyMap<string, number>, announced: boolean) {
  let fits = 0;
  let damaged = 0;
  let looked = 0;
  for (const [cell, times] of counts) {
    if (type.fits(cell)) fits += times;
    else if (announced && type.resembles?.(cell)) damaged += times;
    if (++looked === ENOUGH && fits + damaged === 0) break;
  }
  return { fits, damaged };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
