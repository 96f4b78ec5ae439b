/** West, south, east and north of a rectangle around each part of France, in degrees, with a margin. */
const parts = [
  [-5.3, 41.2, 9.8, 51.3],
  [-63.2, 14.3, -60.7, 18.2],
  [-54.7, 2, -51.5, 6],
  [55.1, -21.5, 55.9, -20.7],
  [44.9, -13.1, 45.4, -12.5],
  [-56.5, 46.7, -56, 47.2],
] as const;

/** Degrees with at least one decimal, point or comma; null for any other text. */
export function degreesIn(text: string): number | null {
  return /^[+-]?\d{1,3}[.,]\d{1,20}$/.test(text) ? Number(text.replace(",", ".")) : null;
}

export function isLatitude(text: string): boolean {
  const degrees = degreesIn(text);
  return degrees !== null && parts.some(([, south, , north]) => degrees > south && degrees < north);
}

export function isLongitude(text: string): boolean {
  const degrees = degreesIn(text);
  return degrees !== null && parts.some(([west, , east]) => degrees > west && degrees < east);
}

/** True when both lie in the same part of France. */
export function isPlace(longitude: string, latitude: string): boolean {
  const east = degreesIn(longitude);
  const north = degreesIn(latitude);
  if (east === null || north === null) return false;
  return parts.some(([west, south, most, top]) => east > west && east < most && north > south && north < top);
}

/** The two numbers of `[5.71, 45.19]`, `5.71;45.19`, `(5.71 45.19)`. */
export function pairIn(text: string): readonly [string, string] | null {
  const [, first, second] =
    /^[[(]?\s*([+-]?\d{1,3}\.\d+)\s*(?:[,;|]|\s)\s*([+-]?\d{1,3}\.\d+)\s*[\])]?$/.exec(text) ?? [];
  return first === undefined || second === undefined ? null : [first, second];
}
