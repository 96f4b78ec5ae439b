import { openingHoursOf } from "../identifiers/french-hours.ts";
import { defineRepair, toConfirm } from "../repair.ts";

/** Opening hours in French, in OpenStreetMap's notation. */
export const repair = defineRepair({
  name: "opening-hours",
  reason: { fr: "Horaires écrits comme dans OpenStreetMap", en: "Opening hours written as in OpenStreetMap" },
  types: ["string"],
  propose: function* (cell) {
    const hours = openingHoursOf(cell);
    if (hours !== null) yield toConfirm(hours);
  },
  examples: [
    {
      field: { name: "horaires", customCheck: "opening-hours-value" },
      before: "du lundi au vendredi de 9h à 12h et de 14h à 17h30",
      after: "Mo-Fr 09:00-12:00,14:00-17:30",
      confidence: "to-confirm",
    },
    {
      field: { name: "horaires", customCheck: "opening-hours-value" },
      before: "Lun-Sam : 8h30 - 19h ; dimanche fermé",
      after: "Mo-Sa 08:30-19:00; Su off",
      confidence: "to-confirm",
    },
    {
      field: { name: "horaires", constraints: { pattern: "(.*?)((\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})|24/7)" } },
      before: "24h/24 et 7j/7",
      after: "24/7",
      confidence: "to-confirm",
    },
    { field: { name: "horaires", customCheck: "opening-hours-value" }, before: "sur rendez-vous", after: null },
  ],
});
