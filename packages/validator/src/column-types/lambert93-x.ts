import { defineColumnType } from "../column-type.ts";
import { numberIn } from "../identifiers/number-in.ts";

export const columnType = defineColumnType({
  name: "lambert93-x",
  title: { fr: "Abscisse Lambert 93", en: "Lambert 93 easting" },
  labels: ["x", "x l93", "lambert x", "coord x", "x lambert", "coordx"],
  telling: 0.45,
  needsLabel: true,
  fits: (cell) => {
    const metres = numberIn(cell);
    return metres !== null && metres >= 99_000 && metres <= 1_250_000;
  },
  ok: ["539416.13", "906010,92"],
  ko: ["5.71", "6225601.11"],
});
