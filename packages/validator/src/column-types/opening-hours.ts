import { defineColumnType } from "../column-type.ts";
import { isOpeningHours } from "../identifiers/opening-hours.ts";

export const columnType = defineColumnType({
  name: "opening-hours",
  title: { fr: "Horaires (OpenStreetMap)", en: "Opening hours (OpenStreetMap)" },
  labels: ["horaires", "ouverture", "equip ouverture", "opening hours", "horaire"],
  telling: 0.95,
  fits: (cell) => /24.7|\d:\d|off/.test(cell) && isOpeningHours(cell),
  resembles: (cell) => /(?:lun|mar|mer|jeu|ven|sam|dim|\dh|\d:\d|24h)/i.test(cell),
  ok: ["Mo-Fr 08:00-18:00", "24/7", "Mo-Sa 09:00-12:00,14:00-18:00; PH off"],
  ko: ["Lundi 8h-12h", "08:00", "2024"],
});
