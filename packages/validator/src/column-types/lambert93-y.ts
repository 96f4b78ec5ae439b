import { defineColumnType } from "../column-type.ts";
import { numberIn } from "../identifiers/number-in.ts";

export const columnType = defineColumnType({
  name: "lambert93-y",
  title: { fr: "Ordonnée Lambert 93", en: "Lambert 93 northing" },
  labels: ["y", "y l93", "lambert y", "coord y", "y lambert", "coordy"],
  telling: 0.75,
  fits: (cell) => {
    const metres = numberIn(cell);
    return metres !== null && metres >= 6_000_000 && metres <= 7_150_000;
  },
  ok: ["6225601.11", "6917310"],
  ko: ["539416.13", "45.19"],
});
