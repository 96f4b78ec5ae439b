import { defineRepair, safe, toConfirm } from "../repair.ts";
import { daysIn } from "./iso-date.ts";

/** Dates with a time, written as ISO 8601. */
export const repair = defineRepair({
  name: "iso-datetime",
  reason: { fr: "Date et heure écrites AAAA-MM-JJTHH:MM:SS", en: "Date and time written YYYY-MM-DDTHH:MM:SS" },
  types: ["datetime"],
  propose: function* (cell, field) {
    const parts = /^(.+?)(?: à)?[ T]+(\d{1,2})[:h](\d{2})?(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?)?$/.exec(
      cell.trim(),
    );
    if (!parts) {
      // Midnight is a guess: the day alone says no time.
      for (const { value } of daysIn(cell, field))
        for (const zone of ["", "Z"]) yield toConfirm(`${value}T00:00:00${zone}`);
      return;
    }
    const [, date = "", hours = "", minutes = "00", seconds = "00", zone = ""] = parts;
    const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone;
    for (const { value, confidence } of daysIn(date, field)) {
      const text = `${value}T${hours.padStart(2, "0")}:${minutes}:${seconds}`;
      for (const one of [text + offset, `${text}${offset === "+00:00" ? "Z" : offset}`])
        yield confidence === "safe" ? safe(one) : toConfirm(one);
    }
  },
  examples: [
    {
      field: { name: "maj", type: "datetime" },
      before: "21/08/2026 15:34:58Z",
      after: "2026-08-21T15:34:58Z",
      confidence: "safe",
    },
    {
      field: { name: "maj", type: "datetime" },
      before: "25/12/2023 à 9h30",
      after: "2023-12-25T09:30:00",
      confidence: "safe",
    },
    {
      field: { name: "maj", type: "datetime" },
      before: "25/12/2023",
      after: "2023-12-25T00:00:00",
      confidence: "to-confirm",
    },
    { field: { name: "maj", type: "datetime" }, before: "hier à midi", after: null },
  ],
});
