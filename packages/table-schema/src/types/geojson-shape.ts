import type { JsonValue } from "@opendatalocale/report";
import { isNumber, listOf, type Shape } from "./json-shape.ts";
import { isList, isObject, type JsonObject } from "./json-text.ts";

/**
 * The shape the official validator asks of GeoJSON (RFC 7946 and its 2008 forerunner): positions of two numbers,
 * no collection inside a collection, a feature with `geometry` and `properties` even when they are null.
 */
export function isGeojson(value: JsonObject): boolean {
  if (!("type" in value) || !hasValidFrame(value)) return false;
  if (value.type === "GeometryCollection") return listOf(isGeometry)(value.geometries);
  if (value.type === "FeatureCollection") return listOf(isFeature)(value.features);
  return value.type === "Feature" ? isFeature(value) : isGeometry(value);
}

const isPosition: Shape = (value) => isList(value) && value.length === 2 && value.every(isNumber);
const isLine = listOf(isPosition, 2);
const isPolygon = listOf(listOf(isPosition, 4));

const coordinatesOf: Readonly<Record<string, Shape>> = {
  Point: isPosition,
  MultiPoint: listOf(isPosition),
  LineString: isLine,
  MultiLineString: listOf(isLine),
  Polygon: isPolygon,
  MultiPolygon: listOf(isPolygon),
};

function isGeometry(value: JsonValue | undefined): boolean {
  if (!isObject(value) || typeof value.type !== "string" || !Object.hasOwn(coordinatesOf, value.type)) return false;
  return coordinatesOf[value.type]?.(value.coordinates) ?? false;
}

function isFeature(value: JsonValue | undefined): boolean {
  if (!isObject(value) || (value.type !== undefined && value.type !== "Feature")) return false;
  const { geometry, properties } = value;
  return (geometry === null || isGeometry(geometry)) && (properties === null || isObject(properties));
}

/** `bbox` and `crs` are optional, and judged at the top only. */
function hasValidFrame({ bbox, crs }: JsonObject): boolean {
  return (bbox === undefined || listOf(isNumber)(bbox)) && (crs === undefined || isCrs(crs));
}

function isCrs(value: JsonValue): boolean {
  if (!isObject(value) || !isObject(value.properties) || Object.keys(value).length !== 2) return false;
  const { name, href } = value.properties;
  if (value.type === "name") return typeof name === "string" && Object.keys(value.properties).length === 1;
  return value.type === "link" && typeof href === "string";
}
