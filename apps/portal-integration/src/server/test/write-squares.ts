import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openTerritories } from "@opendatalocale/territories";

/** Made-up outlines of a département's communes or EPCI: squares side by side, near where the département is, in the manner of official files. @returns the file */
export async function writeSquares(folder: string, level: "epci" | "commune", departement: string): Promise<string> {
  const authorities = await openTerritories().list({ kind: level, departement });
  const side = Math.ceil(Math.sqrt(authorities.length));
  const features = authorities.map(({ code, name, epci }, at) => {
    const [x, y] = [-2 + (at % side) * 0.1, 47.8 + Math.floor(at / side) * 0.07];
    return {
      type: "Feature",
      properties: { code, nom: name, ...(epci === null ? {} : { epci }), departement },
      geometry: { type: "Polygon", coordinates: [squareOf(x, y)] },
    };
  });
  const path = join(folder, `${level}-${departement}.geojson`);
  await writeFile(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
}

/** With many points on each side, which wander as real borders do; neighbours wander together. */
function squareOf(x: number, y: number): number[][] {
  const steps = Array.from({ length: 25 }, (_, step) => step / 25);
  const straight = [
    ...steps.map((step) => [x + 0.1 * step, y]),
    ...steps.map((step) => [x + 0.1, y + 0.07 * step]),
    ...steps.map((step) => [x + 0.1 * (1 - step), y + 0.07]),
    ...steps.map((step) => [x, y + 0.07 * (1 - step)]),
    [x, y],
  ];
  return straight.map(([left = 0, top = 0]) => [
    left + 0.002 * Math.sin(900 * top),
    top + 0.002 * Math.sin(900 * left),
  ]);
}
