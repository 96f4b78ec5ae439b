import { defineColumnType } from "../column-type.ts";

/** Five characters: département (2A and 2B in Corsica, 97x and 98x overseas), then the commune. A lost leading zero leaves four. */
export const columnType = defineColumnType({
  name: "insee-commune",
  title: { fr: "Code Insee d’une commune", en: "INSEE code of a commune" },
  labels: [
    "insee",
    "code insee",
    "insee com",
    "com insee",
    "insee commune",
    "code commune",
    "code com",
    "codecommune",
    "codgeo",
    "depcom",
    "citycode",
  ],
  telling: 0.55,
  fits: (cell) => /^(?:(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5])\d{3}|9(?:7[1-8]|8[4-9])\d{2})$/.test(cell),
  resembles: (cell) => /^[1-9]\d{3}$/.test(cell),
  ok: ["01001", "2A004", "2B033", "97411", "35238"],
  ko: ["2C004", "00123", "1001", "35238000"],
});
