import { defineColumnType } from "../column-type.ts";
import { degreesIn, isLatitude } from "../identifiers/french-degrees.ts";

/** Degrees with decimals, inside one of the parts of France; elsewhere only under a label that says so. */
export const columnType = defineColumnType({
  name: "latitude",
  title: { fr: "Latitude", en: "Latitude" },
  labels: ["lat", "latitude", "ylat", "y lat", "ylatitude", "coord lat", "lat coor1", "y"],
  telling: 0.55,
  fits: (cell) => isLatitude(cell),
  resembles: (cell) => Math.abs(degreesIn(cell) ?? 1000) <= 90,
  ok: ["48.842747", "45,18", "-21.115141", "14.61"],
  ko: ["6.92641", "148.2", "48"],
});
