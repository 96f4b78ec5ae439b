import { defineColumnType } from "../column-type.ts";
import { isPlace, pairIn } from "../identifiers/french-degrees.ts";

/** The order of Opendatasoft’s `geo_point_2d`. */
export const columnType = defineColumnType({
  name: "lat-lon",
  title: { fr: "Latitude et longitude ensemble", en: "Latitude and longitude together" },
  labels: ["geo point 2d", "geo point", "latlon", "lat lon", "coordonnees gps", "gps", "coordonnees"],
  telling: 0.95,
  fits: (cell) => {
    const [first, second] = pairIn(cell) ?? [];
    return first !== undefined && second !== undefined && isPlace(second, first);
  },
  ok: ["48.1339, -1.53664", "[45.1914,5.7145]"],
  ko: ["[5.7145,45.1914]", "48.1"],
});
