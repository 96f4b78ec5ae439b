import { defineColumnType } from "../column-type.ts";
import { isPlace, pairIn } from "../identifiers/french-degrees.ts";

/** Whatever joins the two: `[5.71,45.19]`, `5.71, 45.19`, `5.71 45.19`. */
export const columnType = defineColumnType({
  name: "lon-lat",
  title: { fr: "Longitude et latitude ensemble", en: "Longitude and latitude together" },
  labels: ["coordonneesxy", "coordonnees xy", "geopoint", "lonlat", "lon lat", "coordonnees", "geo point", "point"],
  telling: 0.95,
  fits: (cell) => {
    const [first, second] = pairIn(cell) ?? [];
    return first !== undefined && second !== undefined && isPlace(first, second);
  },
  ok: ["[5.7145,45.1914]", "5.7118, 45.1800", "-1.53664 48.1339"],
  ko: ["48.1339, -1.53664", "[5.7145]", "5,7"],
});
