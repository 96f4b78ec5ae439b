import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "osm-id",
  title: { fr: "Identifiant OpenStreetMap", en: "OpenStreetMap identifier" },
  labels: ["osm", "id osm", "osm id"],
  telling: 0.7,
  fits: (cell) => /^(?:[nwr]|node\/|way\/|relation\/)\d{2,12}$/.test(cell),
  ok: ["n71729735", "way/12345"],
  ko: ["71729735", "x12"],
});
