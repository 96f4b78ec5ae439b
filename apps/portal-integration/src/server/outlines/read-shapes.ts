import type { Feature, FeatureCollection, GeometryObject, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { OutlinesError } from "./outlines-error.ts";

export type Area = Feature<Polygon | MultiPolygon>;

const MOST_SHAPES = 60_000;
const MOST_POINTS = 20_000_000;

/** The polygons of a GeoJSON or TopoJSON, in degrees. Throws {@link OutlinesError} on anything else. */
export function readShapes(json: unknown): Area[] {
  const features = featuresOf(json);
  if (features.length > MOST_SHAPES) throw new OutlinesError("too-many", String(features.length));
  const areas = features.filter(isArea);
  if (areas.length === 0) throw new OutlinesError("not-outlines", "aucun polygone");
  let points = 0;
  for (const { geometry } of areas) points += checkedPoints(geometry);
  if (points > MOST_POINTS) throw new OutlinesError("too-many", String(points));
  return areas;
}

function featuresOf(json: unknown): readonly Feature<GeometryObject | null>[] {
  if (!isRecord(json)) throw new OutlinesError("not-outlines", typeof json);
  if (json.type === "FeatureCollection" && Array.isArray(json.features)) return json.features.filter(isFeature);
  if (json.type === "Topology" && isRecord(json.objects)) return ofTopology(json);
  throw new OutlinesError("not-outlines", String(json.type).slice(0, 40));
}

function ofTopology(json: Record<string, unknown>): Feature<GeometryObject | null>[] {
  // What stands inside is not trusted: whatever topojson-client stumbles on is told as a malformed file.
  const topology = json as unknown as Topology;
  try {
    return Object.keys(topology.objects).flatMap((name) => {
      const object = topology.objects[name];
      const found: Feature | FeatureCollection | null = object === undefined ? null : feature(topology, object);
      if (found === null) return [];
      return "features" in found ? found.features : [found];
    });
  } catch (error) {
    throw new OutlinesError("not-outlines", error instanceof Error ? error.message.slice(0, 80) : "");
  }
}

function isFeature(value: unknown): value is Feature<GeometryObject | null> {
  return isRecord(value) && value.type === "Feature" && (value.geometry === null || isRecord(value.geometry));
}

function isArea(value: Feature<GeometryObject | null>): value is Area {
  return value.geometry?.type === "Polygon" || value.geometry?.type === "MultiPolygon";
}

/** How many points there are, when each is a place on earth. */
function checkedPoints(geometry: Polygon | MultiPolygon): number {
  const polygons: unknown = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  let points = 0;
  for (const polygon of arrayOf(polygons))
    for (const ring of arrayOf(polygon))
      for (const point of arrayOf(ring)) {
        points++;
        const [longitude, latitude] = arrayOf(point);
        if (!isWithin(longitude, 180) || !isWithin(latitude, 90))
          throw new OutlinesError("not-degrees", `${String(longitude).slice(0, 20)} ${String(latitude).slice(0, 20)}`);
      }
  return points;
}

function arrayOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new OutlinesError("not-outlines", "coordinates");
  return value;
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === "number" && Math.abs(value) <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
