import { defineColumnType } from "../column-type.ts";
import { degreesIn, isLongitude } from "../identifiers/french-degrees.ts";

export const columnType = defineColumnType({
  name: "longitude",
  title: { fr: "Longitude", en: "Longitude" },
  labels: ["lon", "long", "longitude", "lng", "xlong", "x long", "xlongitude", "coord long", "long coor1", "x"],
  telling: 0.4,
  fits: (cell) => isLongitude(cell),
  resembles: (cell) => Math.abs(degreesIn(cell) ?? 1000) <= 180,
  ok: ["6.92641", "-1,53664", "55.448", "-61.58"],
  ko: ["48.842747", "200.5", "6"],
});
