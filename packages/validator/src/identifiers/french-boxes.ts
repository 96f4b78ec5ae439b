/** West, south, east and north of the parts of France, in degrees (WGS 84): Guadeloupe, Martinique, Guyane, La Réunion, Mayotte, metropolitan. */
const boxes = [
  [-61.809839, 15.832041, -61.001959, 16.514488],
  [-61.229033, 14.388646, -60.809655, 14.878723],
  [-54.60239, 2.111055, -51.619041, 5.748138],
  [55.216526, -21.389631, 55.836654, -20.8718],
  [45.01833, -13.005254, 45.299985, -12.63659],
  [-5.141277, 41.333571, 9.560091, 51.088989],
] as const;

/** True inside one of the boxes, edges left out. */
export function isInFrance(longitude: number, latitude: number): boolean {
  return boxes.some(
    ([west, south, east, north]) => longitude > west && longitude < east && latitude > south && latitude < north,
  );
}
