import { isInFrance } from "../identifiers/french-boxes.ts";
import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Positions in another shape, or with latitude first. */
export const repair = defineRepair({
  name: "point",
  reason: { fr: "Position écrite longitude puis latitude", en: "Position written longitude then latitude" },
  types: ["geopoint"],
  propose: function* (cell, { reader }) {
    const found = /^[[({]?\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*[\])}]?$/.exec(cell.trim());
    if (!found) return;
    const [, first = "", second = ""] = found;
    const write = (longitude: string, latitude: string) =>
      reader.format === "array" ? `[${longitude}, ${latitude}]` : `${longitude}, ${latitude}`;
    if (isInFrance(Number(first), Number(second))) yield safe(write(first, second));
    else if (isInFrance(Number(second), Number(first))) yield toConfirm(write(second, first));
  },
  examples: [
    {
      field: { name: "xy", type: "geopoint", format: "array" },
      before: "-1.68, 48.11",
      after: "[-1.68, 48.11]",
      confidence: "safe",
    },
    {
      field: { name: "xy", type: "geopoint", format: "array" },
      before: "48.11;-1.68",
      after: "[-1.68, 48.11]",
      confidence: "to-confirm",
    },
    { field: { name: "xy", type: "geopoint", format: "array" }, before: "12, 34", after: null },
  ],
});
