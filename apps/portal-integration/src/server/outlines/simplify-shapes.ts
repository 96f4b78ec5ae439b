import { geoArea } from "d3-geo";
import type { GeometryCollection as GeoJsonGeometries, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, quantile, simplify } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Points that a shape has on average afterwards: enough for a map of one département. */
const POINTS = { epci: 250, commune: 70 };
/** About ten metres. */
const DIGITS = 4;

/**
 * The same shapes with fewer points. Borders that two of them share stay shared (Visvalingam, on a topology), so that no gap opens between
 * neighbours. Rings turn as d3-geo wants them, whatever the file did. A shape that is nothing any more is null.
 */
export function simplifyShapes(
  shapes: readonly (Polygon | MultiPolygon)[],
  level: keyof typeof POINTS,
): (Polygon | MultiPolygon | null)[] {
  const whole = topology({ shapes: collectionOf(shapes) }, 1e6);
  const total = whole.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const kept = Math.min(1, (POINTS[level] * shapes.length) / (2 * total));
  const weighted = presimplify(whole as Topology<{ shapes: GeometryCollection }>);
  const simpler = kept === 1 ? weighted : simplify(weighted, quantile(weighted, kept));
  const { shapes: object } = simpler.objects;
  return object.geometries.map((geometry) => {
    const one = feature(simpler, geometry);
    const found = "geometry" in one ? one.geometry : null;
    if (found === null) return null;
    return found.type === "Polygon" || found.type === "MultiPolygon" ? tidied(found) : null;
  });
}

function collectionOf(shapes: readonly (Polygon | MultiPolygon)[]): GeoJsonGeometries {
  return { type: "GeometryCollection", geometries: [...shapes] };
}

function tidied(geometry: Polygon | MultiPolygon): Polygon | MultiPolygon | null {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.flatMap((rings) => {
    const [outer, ...holes] = rings.map(rounded);
    return outer === undefined || outer.length < 4
      ? []
      : [turned([outer, ...holes.filter(({ length }) => length >= 4)])];
  });
  return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
}

/** On a sphere a ring that turns the other way encloses everything else. */
function turned(rings: Position[][]): Position[][] {
  const isInsideOut = geoArea({ type: "Polygon", coordinates: rings }) > 2 * Math.PI;
  return isInsideOut ? rings.map((ring) => ring.toReversed()) : rings;
}

function rounded(ring: readonly Position[]): Position[] {
  const points: Position[] = [];
  for (const [longitude = 0, latitude = 0] of ring) {
    const point = [Number(longitude.toFixed(DIGITS)), Number(latitude.toFixed(DIGITS))];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}
