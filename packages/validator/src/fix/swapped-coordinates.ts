import { isInFrance } from "../identifiers/french-boxes.ts";
import type { Change, Decide } from "./change.ts";
import type { RowColumn } from "./fix-row.ts";

/** Where longitude and latitude stand among the columns of the mended table. */
export interface CoordinateColumns {
  readonly longitude: number;
  readonly latitude: number;
}

/** The columns of numbers of a table that has one longitude and one latitude; null for others. */
export function coordinateColumns(columns: readonly RowColumn[]): CoordinateColumns | null {
  const named = (name: RegExp) =>
    columns.flatMap((column, index) =>
      column.from !== null && column.reader?.type === "number" && name.test(column.name) ? [index] : [],
    );
  const [longitude, ...otherLongitudes] = named(/(?:^|_|x)(?:lon|lng|long|longitude)(?:_|\d|$)/i);
  const [latitude, ...otherLatitudes] = named(/(?:^|_|y)(?:lat|latitude)(?:_|\d|$)/i);
  if (longitude === undefined || latitude === undefined) return null;
  return otherLongitudes.length + otherLatitudes.length === 0 ? { longitude, latitude } : null;
}

/** Puts a longitude and a latitude back in their columns when only so the place is in France. One decision for both cells. */
export function unswapCoordinates(
  row: string[],
  number: number,
  columns: readonly RowColumn[],
  { longitude, latitude }: CoordinateColumns,
  { decide, tell }: { readonly decide: Decide; readonly tell: (change: Change) => void },
): void {
  const first = row[longitude] ?? "";
  const second = row[latitude] ?? "";
  if (first.trim() === "" || second.trim() === "") return;
  if (isInFrance(Number(first), Number(second)) || !isInFrance(Number(second), Number(first))) return;
  const change = (index: number, before: string, after: string): Change => ({
    repair: "swapped-coordinates",
    confidence: "to-confirm",
    row: number,
    column: (columns[index]?.from ?? 0) + 1,
    field: [columns[longitude]?.name, columns[latitude]?.name].join(", "),
    before,
    after,
  });
  if (!decide(change(longitude, first, second))) return;
  tell(change(latitude, second, first));
  row[longitude] = second;
  row[latitude] = first;
}
