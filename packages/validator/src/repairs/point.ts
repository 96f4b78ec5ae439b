import { isInFrance } from "../identifiers/french-boxes.ts";
import { defineRepair, safe, toConfirm } from "../repair.ts";

/** Positions in another shape, or with latitude first. */
export const repair = defineRepair({
  name: "point",
  reason: { fr: "Position écrite longitude puis latitude", en: "Position written longitude then latitude" },
  types: ["geopoint"],
  propose: function* (cell, { reader }) {
    const [first, second, ...others] = numbersIn(cell);
    if (first === undefined || second === undefined || others.length > 0) return;
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
    {
      field: { name: "xy", type: "geopoint", format: "array" },
      before: "POINT(-1.68 48.11)",
      after: "[-1.68, 48.11]",
      confidence: "safe",
    },
    {
      field: { name: "xy", type: "geopoint", format: "array" },
      before: "48,11 ; -1,68",
      after: "[-1.68, 48.11]",
      confidence: "to-confirm",
    },
    {
      field: { name: "xy", type: "geopoint", customCheck: "french-gps-coordinates" },
      before: "48.11, -1.68",
      after: "-1.68, 48.11",
      confidence: "to-confirm",
    },
    { field: { name: "xy", type: "geopoint", format: "array" }, before: "12, 34", after: null },
    { field: { name: "xy", type: "geopoint", format: "array" }, before: "5 rue du Bac, 48.1, -1.6", after: null },
  ],
});

/** The numbers of a text that holds nothing else but brackets and separators; decimal commas where no comma separates. */
function numbersIn(cell: string): string[] {
  const inside = /^\s*(?:POINT\s*)?[[({]?([^\]()[{}]*)[\])}]?\s*$/i.exec(cell)?.[1]?.trim() ?? "";
  const commas = /^-?\d+,\d+\s*[; ]\s*-?\d+,\d+$/.test(inside);
  const parts = (commas ? inside.replaceAll(",", ".") : inside).split(/\s*[,;]\s*|\s+/);
  return parts.filter((part) => part !== "").every((part) => /^-?\d+(?:\.\d+)?$/.test(part)) ? parts : [];
}
