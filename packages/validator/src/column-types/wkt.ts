import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "wkt",
  title: { fr: "Géométrie WKT", en: "WKT geometry" },
  labels: ["wkt", "geom", "geom wkt", "geometry", "geometrie"],
  telling: 0.99,
  fits: (cell) => /^(?:SRID=\d+;)?(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\s*Z?\s*\(\s*\(*\s*-?\d/.test(cell),
  ok: ["POINT (2.1 48.8)", "MULTIPOLYGON(((2 48,3 49,2 49,2 48)))", "SRID=4326;POINT(2 48)"],
  ko: ["point", "POINT"],
});
