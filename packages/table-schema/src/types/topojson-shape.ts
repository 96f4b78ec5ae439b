import type { JsonValue } from "@opendatalocale/report";
import { isInteger, isNumber, listOf, type Shape } from "./json-shape.ts";
import { isObject, type JsonObject } from "./json-text.ts";

/** The shape the official validator asks of TopoJSON: a topology, or one of its geometry objects. */
export function isTopojson(value: JsonObject): boolean {
  if (value.bbox !== undefined && !isBox(value.bbox)) return false;
  return value.type === "Topology" ? isTopology(value) : isGeometry(value);
}

const isPosition = listOf(isNumber, 2);
const isArcs = listOf(isInteger);

/** The property that carries each geometry, and its shape. */
const content: Readonly<Record<string, readonly [string, Shape]>> = {
  Point: ["coordinates", isPosition],
  MultiPoint: ["coordinates", listOf(isPosition)],
  LineString: ["arcs", isArcs],
  MultiLineString: ["arcs", listOf(isArcs)],
  Polygon: ["arcs", listOf(isArcs)],
  MultiPolygon: ["arcs", listOf(listOf(isArcs))],
  GeometryCollection: ["geometries", (value) => listOf(isGeometry)(value)],
};

function isGeometry(value: JsonValue | undefined): boolean {
  if (!isObject(value) || typeof value.type !== "string" || !Object.hasOwn(content, value.type)) return false;
  const { id, properties } = value;
  if (id !== undefined && typeof id !== "string" && !isInteger(id)) return false;
  if (properties !== undefined && !isObject(properties)) return false;
  const expected = content[value.type];
  return expected?.[1](value[expected[0]]) ?? false;
}

function isTopology({ objects, arcs, transform }: JsonObject): boolean {
  return (
    isObject(objects) &&
    Object.values(objects).every(isGeometry) &&
    listOf(listOf((point) => point === null || isPosition(point), 2))(arcs) &&
    (transform === undefined || isTransform(transform))
  );
}

function isTransform(value: JsonValue): boolean {
  return isObject(value) && isPosition(value.scale) && isPosition(value.translate);
}

/** Two corners. */
function isBox(value: JsonValue): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(listOf(isNumber));
}
