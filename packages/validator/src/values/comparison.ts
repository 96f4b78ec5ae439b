import type { CellValue } from "@opendatalocale/table-schema";

const operators = [">", ">=", "==", "<=", "<"] as const;
export type Operator = (typeof operators)[number];

export function isOperator(text: string): text is Operator {
  return operators.some((operator) => operator === text);
}

/**
 * As the official validator compares: numbers (and texts that are numbers) as numbers, two values of one kind as texts,
 * and never a number with something else.
 */
export function compareValues(a: CellValue, operator: Operator, b: CellValue): boolean {
  const numberA = numberIn(a);
  const numberB = numberIn(b);
  if (numberA !== null && numberB !== null) return holds(numberA < numberB ? -1 : numberA > numberB ? 1 : 0, operator);
  if (typeof a !== typeof b) return false;
  const textA = String(a);
  const textB = String(b);
  return holds(textA < textB ? -1 : textA > textB ? 1 : 0, operator);
}

function numberIn(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value)
    ? Number(value)
    : null;
}

/** What the operator says of `a` and `b` when `order` is negative, zero or positive as a − b is. */
export function holds(order: number, operator: Operator): boolean {
  switch (operator) {
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "==":
      return order === 0;
    case "<=":
      return order <= 0;
    case "<":
      return order < 0;
  }
}

/** The hot path: two plain whole numbers, or two ISO dates, in that order. */
export function plainOrder(
  bytes: Uint8Array,
  start: number,
  end: number,
  start2: number,
  end2: number,
  kind: "numbers" | "dates",
  operator: Operator,
): boolean {
  if (kind === "numbers") {
    const a = plainInteger(bytes, start, end);
    const b = plainInteger(bytes, start2, end2);
    return a >= 0 && b >= 0 && holds(a - b, operator);
  }
  if (!isPlainDate(bytes, start, end) || !isPlainDate(bytes, start2, end2)) return false;
  for (let offset = 0; offset < 10; offset++) {
    const order = (bytes[start + offset] ?? 0) - (bytes[start2 + offset] ?? 0);
    if (order !== 0) return holds(order, operator);
  }
  return holds(0, operator);
}

/** The value of one to nine ASCII digits, else -1. */
export function plainInteger(bytes: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Ten bytes with hyphens where an ISO date has them; the column's type has judged the rest. */
function isPlainDate(bytes: Uint8Array, start: number, end: number): boolean {
  return end - start === 10 && bytes[start + 4] === 45 && bytes[start + 7] === 45;
}
