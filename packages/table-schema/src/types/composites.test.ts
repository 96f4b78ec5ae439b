import { expect, test } from "vitest";
import type { CellValue } from "../reading.ts";
import { accepts, type NamelessField, readCell, TYPE_ERROR } from "../test/read-cell.ts";

const lonLat: NamelessField = { type: "geopoint", format: "array" };
const ints: NamelessField = { type: "array", arrayItem: { type: "integer", constraints: { minimum: 3 } } };
const point = '{"type":"Point","coordinates":[1,2]}';

const good: [NamelessField, string, CellValue][] = [
  [{ type: "geopoint" }, "2.35 , 48.85", [2.35, 48.85]],
  [lonLat, "[ 8.73 , 41.92 ]", [8.73, 41.92]],
  [lonLat, '["1","2"]', [1, 2]],
  [{ type: "geopoint", format: "object" }, '{"lat":2,"lon":1}', [1, 2]],
  [{ type: "object" }, '{"a":[1]}', { a: [1] }],
  [{ type: "array" }, "[1,null]", [1, null]],
  [ints, '["5", 4, null]', [5, 4, null]],
  [{ type: "list", itemType: "integer", delimiter: ";" }, "1;2", [1, 2]],
  [{ type: "list" }, "a,,b", ["a", "", "b"]],
  [{ type: "geojson" }, point, { type: "Point", coordinates: [1, 2] }],
  [
    { type: "geojson", format: "topojson" },
    '{"type":"Topology","objects":{},"arcs":[]}',
    { type: "Topology", objects: {}, arcs: [] },
  ],
];
test.each(good)("%j reads %j", (field, text, value) => expect(readCell(field, text)).toEqual({ value }));

const bad: [NamelessField, string, string][] = [
  [{ type: "geopoint" }, "181,0", "beyond 180 degrees"],
  [{ type: "geopoint" }, "0,-91", "beyond 90 degrees"],
  [{ type: "geopoint" }, "1;2", "another separator"],
  [{ type: "geopoint" }, "nan,1", "no place"],
  [{ type: "geopoint", format: "foo" }, "1,2", "a format that does not exist"],
  [lonLat, "[+1,2]", "not a JSON number"],
  [lonLat, "[01,2]", "not a JSON number"],
  [lonLat, "[1,2,3]", "three numbers"],
  [{ type: "geopoint", format: "object" }, '{"lon":1,"lat":2,"z":3}', "one property too many"],
  [{ type: "object" }, "[]", "a list"],
  [{ type: "object" }, "null", "null"],
  [{ type: "array" }, "[NaN]", "not JSON"],
  [{ type: "list", itemType: "integer" }, "1,", "an empty item is no integer"],
  [{ type: "geojson" }, "{}", "no type"],
  [{ type: "geojson" }, '{"type":"Point","coordinates":["1",2]}', "a text for a coordinate"],
  [{ type: "geojson" }, '{"type":"LineString","coordinates":[[1,2]]}', "a line of one point"],
  [{ type: "geojson" }, '{"type":"Feature","geometry":null}', "no properties"],
  [{ type: "geojson" }, '{"type":"constructor","coordinates":[1,2]}', "no such geometry"],
  [{ type: "geojson", format: "topojson" }, point.replace("[1,2]", "[1]"), "one coordinate"],
];
test.each(bad)("%j refuses %j: %s", (field, text) => {
  expect(readCell(field, text)).toEqual(TYPE_ERROR);
  expect(accepts(field, text)).toBe(false);
});

const shapes: [string, boolean][] = [
  [`{"type":"GeometryCollection","geometries":[${point}]}`, true],
  [`{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection","geometries":[]}]}`, false],
  [`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":${point},"properties":null}]}`, true],
  [`{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}`, true],
  [`{"type":"Polygon","coordinates":[[[0,0],[0,1],[0,0]]]}`, false],
  [point.replace("}", ',"crs":{"type":"name","properties":{"name":"x"}}}'), true],
  [point.replace("}", ',"crs":{"type":"name","properties":{}}}'), false],
];
test.each(shapes)("GeoJSON %s: %s", (text, isValid) =>
  expect("value" in readCell({ type: "geojson" }, text)).toBe(isValid),
);

const topologies: [string, boolean][] = [
  ['{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[0,0],[1,1]]]}', true],
  ['{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[0]}},"arcs":[]}', false],
  ['{"type":"Topology","objects":{},"arcs":[],"transform":{"scale":[1,1],"translate":[0,0]}}', true],
  ['{"type":"Topology","objects":{},"arcs":[],"transform":{"scale":[1]}}', false],
  ['{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2],"id":1.5}]}', false],
];
test.each(topologies)("TopoJSON %s: %s", (text, isValid) => {
  expect("value" in readCell({ type: "geojson", format: "topojson" }, text)).toBe(isValid);
});

const plain: [NamelessField, string][] = [
  [{ type: "geopoint" }, "2.3488,48.8534"],
  [{ type: "geopoint" }, "-2.34880000000000021, 48.85341234567890123"],
  [lonLat, "[2.3488, 48.8534]"],
  [lonLat, "[-0.5,0]"],
  [{ type: "list" }, "a,b"],
];
test.each(plain)("the hot path decides %j %s", (field, text) => expect(accepts(field, text)).toBe(true));
