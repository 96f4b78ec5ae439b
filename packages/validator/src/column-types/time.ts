import { defineColumnType } from "../column-type.ts";

export const columnType = defineColumnType({
  name: "time",
  title: { fr: "Heure", en: "Time of day" },
  labels: ["heure", "h debut", "h fin", "horaire", "time"],
  telling: 0.9,
  fits: (cell) => /^(?:[01]?\d|2[0-3])[:hH][0-5]\d(?::[0-5]\d)?$/.test(cell),
  ok: ["08:00", "8h30", "19:00:00"],
  ko: ["25:00", "8", "08:00-12:00"],
});
