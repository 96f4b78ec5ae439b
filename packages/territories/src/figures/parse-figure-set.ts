import type { FigureSet } from "./figure-set.ts";

/** A set of figures as it was kept; null when it is not one, or is of another version. */
export function parseFigureSet(value: unknown): FigureSet | null {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.rows)) return null;
  if (typeof value.importer !== "string" || typeof value.source !== "string") return null;
  if (value.vintage !== null && typeof value.vintage !== "string") return null;
  // The lines above and below look at every part that is used.
  return value.rows.every(isRow) ? (value as unknown as FigureSet) : null;
}

const numbers = ["municipal", "total", "fte"];
const texts = ["band", "vintage", "legalCategory"];

function isRow(row: unknown): boolean {
  if (!isRecord(row) || typeof row.key !== "string") return false;
  const { authority } = row;
  return (
    numbers.every((name) => row[name] === undefined || typeof row[name] === "number") &&
    texts.every((name) => row[name] === undefined || typeof row[name] === "string") &&
    (authority === undefined || (isRecord(authority) && typeof authority.name === "string"))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
