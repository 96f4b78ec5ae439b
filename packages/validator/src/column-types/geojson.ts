import { defineColumnType } from "../column-type.ts";

/** A long geometry is looked at up to its beginning only, which may hide its `type`. */
export const columnType = defineColumnType({
  name: "geojson",
  title: { fr: "Géométrie GeoJSON", en: "GeoJSON geometry" },
  labels: ["geojson", "geo shape", "geom", "geometry", "geometrie", "shape"],
  telling: 0.99,
  fits: (cell) =>
    /^\{(?=[\s\S]*"coordinates"\s*:\s*\[)(?=[\s\S]*"type"\s*:\s*"(?:Multi)?(?:Point|LineString|Polygon)")/.test(cell),
  ok: ['{"type": "Point", "coordinates": [2.1, 48.8]}', '{"coordinates":[[1,2],[3,4]],"type":"LineString"}'],
  ko: ['{"type":"Point"}', "[2.1,48.8]"],
});
