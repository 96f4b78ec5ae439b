import { isPlainSiren, isPlainSiret } from "../identifiers/siren.ts";
import { isNotAfter, isPlainDay } from "../rule-kinds/cell-bytes.ts";
import { type Operator, plainInteger, plainOrder } from "../values/comparison.ts";
import type { KnownTexts } from "../values/known-texts.ts";

/**
 * What can be asked of the bytes of a row's cells. Cells are named by their number among those that the check or the rule reads.
 * As data, so that `vector/row-program.ts` asks it of a whole block at once.
 */
export type RowQuestion =
  | { readonly kind: "all" | "any"; readonly of: readonly RowQuestion[] }
  | { readonly kind: "not"; readonly of: RowQuestion }
  | { readonly kind: "empty" | "siret" | "siren" | "identifier" | "digits"; readonly cell: number }
  /** The byte at `at` is there, and one of those. */
  | { readonly kind: "byte"; readonly cell: number; readonly at: number; readonly low: number; readonly high: number }
  /** In bytes. */
  | { readonly kind: "length"; readonly cell: number; readonly bytes: number }
  /** `YYYY-MM-DD` at `at`, with a day that every month has; asked of cells that are long enough. */
  | { readonly kind: "day"; readonly cell: number; readonly at: number }
  /** The ten bytes at `at` sort before those of `other` at `otherAt`, or are the same. */
  | {
      readonly kind: "not-after";
      readonly cell: number;
      readonly at: number;
      readonly other: number;
      readonly otherAt: number;
    }
  | { readonly kind: "not-after-text"; readonly cell: number; readonly text: Uint8Array }
  /** Two whole numbers of at most nine digits, or two ISO dates, in the order asked. */
  | { readonly kind: "numbers" | "dates"; readonly cell: number; readonly other: number; readonly operator: Operator }
  | { readonly kind: "known"; readonly cell: number; readonly texts: KnownTexts }
  /** Cells that are all empty or all filled. */
  | { readonly kind: "together"; readonly cells: readonly number[] }
  /** Whole numbers of at most nine digits, the first cell being the sum of the others. */
  | { readonly kind: "sum"; readonly cell: number; readonly parts: readonly number[] };

/** Asks it of one row: cell k is `bytes[starts[k]..ends[k])`. Makes no string. */
export interface RowTest {
  (bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean;
  readonly question: RowQuestion;
}

export const all = (...of: RowQuestion[]): RowQuestion => ({ kind: "all", of });
export const any = (...of: RowQuestion[]): RowQuestion => ({ kind: "any", of });
export const not = (of: RowQuestion): RowQuestion => ({ kind: "not", of });
export const isEmpty = (cell: number): RowQuestion => ({ kind: "empty", cell });
export const isFilled = (cell: number): RowQuestion => not(isEmpty(cell));
export const hasBytes = (cell: number, bytes: number): RowQuestion => ({ kind: "length", cell, bytes });
export const hasByte = (cell: number, at: number, low: string, high = low): RowQuestion => {
  return { kind: "byte", cell, at, low: low.charCodeAt(0), high: high.charCodeAt(0) };
};
export const hasDay = (cell: number, at = 0): RowQuestion => ({ kind: "day", cell, at });
export const isOrdered = (cell: number, other: number, at = 0, otherAt = 0): RowQuestion => {
  return { kind: "not-after", cell, at, other, otherAt };
};

export function rowTest(question: RowQuestion): RowTest {
  const ask = compile(question);
  return Object.assign((bytes: Uint8Array, starts: Int32Array, ends: Int32Array) => ask(bytes, starts, ends), {
    question,
  });
}

type Ask = (bytes: Uint8Array, starts: Int32Array, ends: Int32Array) => boolean;

function compile(question: RowQuestion): Ask {
  switch (question.kind) {
    case "all": {
      const asks = question.of.map(compile);
      return (bytes, starts, ends) => {
        for (let index = 0; index < asks.length; index++) if (!asks[index]?.(bytes, starts, ends)) return false;
        return true;
      };
    }
    case "any": {
      const asks = question.of.map(compile);
      return (bytes, starts, ends) => {
        for (let index = 0; index < asks.length; index++) if (asks[index]?.(bytes, starts, ends)) return true;
        return false;
      };
    }
    case "not": {
      const ask = compile(question.of);
      return (bytes, starts, ends) => !ask(bytes, starts, ends);
    }
    case "together":
      return (_, starts, ends) => areTogether(starts, ends, question.cells);
    case "sum":
      return (bytes, starts, ends) => addsUp(bytes, starts, ends, question.cell, question.parts);
    default:
      return compileOne(question);
  }
}

function compileOne(question: Exclude<RowQuestion, { kind: "all" | "any" | "not" | "together" | "sum" }>): Ask {
  const { cell } = question;
  switch (question.kind) {
    case "empty":
      return (_, starts, ends) => starts[cell] === ends[cell];
    case "length":
      return (_, starts, ends) => (ends[cell] ?? 0) - (starts[cell] ?? 0) === question.bytes;
    case "byte": {
      const { at, low, high } = question;
      return (bytes, starts, ends) => {
        const place = (starts[cell] ?? 0) + at;
        const byte = bytes[place] ?? 0;
        return place < (ends[cell] ?? 0) && byte >= low && byte <= high;
      };
    }
    case "siret":
      return (bytes, starts, ends) => isPlainSiret(bytes, starts[cell] ?? 0, ends[cell] ?? 0);
    case "siren":
      return (bytes, starts, ends) => isPlainSiren(bytes, starts[cell] ?? 0, ends[cell] ?? 0);
    case "identifier":
      return (bytes, starts, ends) => isPlainIdentifier(bytes, starts[cell] ?? 0, ends[cell] ?? 0);
    case "digits":
      return (bytes, starts, ends) => areDigits(bytes, starts[cell] ?? 0, ends[cell] ?? 0);
    case "known": {
      const { texts } = question;
      return (bytes, starts, ends) => texts.accepts(bytes, starts[cell] ?? 0, ends[cell] ?? 0);
    }
    case "day": {
      const { at } = question;
      return (bytes, starts) => isPlainDay(bytes, (starts[cell] ?? 0) + at, (starts[cell] ?? 0) + at + 10);
    }
    case "not-after": {
      const { at, other, otherAt } = question;
      return (bytes, starts) => isNotAfter(bytes, (starts[cell] ?? 0) + at, bytes, (starts[other] ?? 0) + otherAt);
    }
    case "not-after-text":
      return (bytes, starts) => isNotAfter(bytes, starts[cell] ?? 0, question.text);
    case "numbers":
    case "dates": {
      const { kind, other, operator } = question;
      return (bytes, starts, ends) =>
        plainOrder(bytes, starts[cell] ?? 0, ends[cell] ?? 0, starts[other] ?? 0, ends[other] ?? 0, kind, operator);
    }
  }
}

function addsUp(
  bytes: Uint8Array,
  starts: Int32Array,
  ends: Int32Array,
  total: number,
  parts: readonly number[],
): boolean {
  let rest = plainInteger(bytes, starts[total] ?? 0, ends[total] ?? 0);
  if (rest < 0) return false;
  for (const part of parts) {
    const value = plainInteger(bytes, starts[part] ?? 0, ends[part] ?? 0);
    if (value < 0) return false;
    rest -= value;
  }
  return rest === 0;
}

function areTogether(starts: Int32Array, ends: Int32Array, cells: readonly number[]): boolean {
  let filled = 0;
  for (const cell of cells) if (starts[cell] !== ends[cell]) filled++;
  return filled === 0 || filled === cells.length;
}

/** Six digits or more, after a W perhaps (SIRET, RNA): surely a value, of whatever type, and never a zero. */
function isPlainIdentifier(bytes: Uint8Array, start: number, end: number): boolean {
  const from = bytes[start] === 87 ? start + 1 : start;
  return end - from >= 6 && bytes[from] !== 48 && areDigits(bytes, from, end);
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((bytes[at] ?? 0) < 48 || (bytes[at] ?? 0) > 57) return false;
  return true;
}
