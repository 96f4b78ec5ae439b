import { defineRepair, safe } from "../repair.ts";

/** SIREN, SIRET and INSEE codes that a program took for decimal numbers: `21350288300019.0`, right or wrong besides. */
export const repair = defineRepair({
  name: "whole-code",
  reason: { fr: "Décimales enlevées d’un code", en: "Decimals removed from a code" },
  types: ["string"],
  evenIfAccepted: true,
  propose: function* (cell, { reader: { field }, checks }) {
    if (checks.length === 0 && !/sire[nt]|insee/i.test(`${field.name} ${field.title ?? ""}`)) return;
    const whole = /^\s*(\d{5,14})[.,]0+\s*$/.exec(cell)?.[1];
    if (whole !== undefined) yield safe(whole);
  },
  examples: [
    {
      field: { name: "id", customCheck: "french-siret-value" },
      before: "45032466000000.0",
      after: "45032466000000",
      confidence: "safe",
    },
    { field: { name: "siret" }, before: "21350288300019,0", after: "21350288300019", confidence: "safe" },
    { field: { name: "version" }, before: "12345.0", after: null },
  ],
});
